import Glibc
import TestSupport

/// The probe program on a pseudoterminal of its own, showing its first frame.
struct Probe {
    /// Beside the test's own program.
    static var path: String {
        let own = realpath("/proc/self/exe", nil).map { path in
            defer { free(path) }
            return String(cString: path)
        }
        guard let own else { return "CursesProbe" }
        return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/CursesProbe"
    }

    static let environment = [
        "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no",
        "LINES=7", "COLUMNS=9",
    ]

    let terminal: Pseudoterminal
    let child: Child
    /// The line's mode before the probe came.
    let found: LineMode

    init(_ arguments: String..., environment: [String] = Probe.environment) throws {
        terminal = try Pseudoterminal()
        found = terminal.mode
        child = try Child([Self.path] + arguments, environment: environment, on: terminal)
        try terminal.read(until: "READY")
        try terminal.read(until: "\u{1B}[?2026l")
    }

    var modes: ScreenModes { ScreenModes(terminal.recorded) }

    /// Types, and reads until what the probe shows for it is complete.
    func type(_ keys: String, until shown: String) throws {
        let start = terminal.recorded.count
        terminal.type(keys)
        try terminal.read(until: "\u{1B}[?2026l", from: try terminal.read(until: shown, from: start))
    }

    /// Reads what the probe says last, and waits for its end; one that doesn't end in time is killed.
    func end() -> Child.Outcome {
        if !terminal.readToEnd() { child.send(SIGKILL) }
        return child.outcome()
    }
}
