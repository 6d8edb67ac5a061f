import Glibc
import TestSupport

/// An interactive shell with job control on a pseudoterminal, in which the probe is the foreground job.
struct Shell {
    let terminal: Pseudoterminal
    let child: Child
    /// The line's mode between the shell's commands.
    let found: LineMode
    /// The probe's process.
    let probe: pid_t

    init() throws {
        terminal = try Pseudoterminal()
        child = try Child(
            ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
            environment: Probe.environment + ["PS1=ask> ", "HISTFILE="],
            on: terminal
        )
        try terminal.read(until: "ask> ")
        found = terminal.mode
        terminal.type("\(Probe.path) wait\n")
        let start = try terminal.read(until: "READY ")
        let end = try terminal.read(until: "\u{1B}[?2026l")
        let number = terminal.recorded[start..<end].prefix { (0x30..<0x3A).contains($0) }
        probe = pid_t(String(decoding: number, as: UTF8.self)) ?? 0
    }

    var modes: ScreenModes { ScreenModes(terminal.recorded) }

    /// Types, and reads until the shell or the probe has written `text`.
    func type(_ keys: String, until text: String) throws {
        let start = terminal.recorded.count
        terminal.type(keys)
        try terminal.read(until: text, from: start)
    }

    /// Does something from outside, and reads until the shell or the probe has written `text`.
    func after(_ happening: () -> Void, until text: String) throws {
        let start = terminal.recorded.count
        happening()
        try terminal.read(until: text, from: start)
    }

    func end() -> Child.Outcome {
        terminal.type("exit 0\n")
        if !terminal.readToEnd() { child.send(SIGKILL) }
        return child.outcome()
    }
}
