import Glibc

/// The real program with its dashboard on a terminal of 120 by 40, on a simulated GitHub of its own.
final class Dashboard {
    let terminal: Pseudoterminal
    private let child: Child
    /// From the start to the end of the first frame.
    let firstFrame: Duration
    private let opening: [UInt8]

    init(simulating scenario: String, settings: [String] = []) throws {
        terminal = try Pseudoterminal()
        let flags = ["--simulate=\(scenario)", "--color=256"] + settings.flatMap { ["--set", $0] }
        let start = ContinuousClock.now
        child = try Child([Executable.headroom] + flags, on: terminal)
        opening = try terminal.nextFrame()
        firstFrame = start.duration(to: .now)
    }

    func facts() throws -> ProcessFacts {
        try ProcessFacts(of: child.identifier)
    }

    /// Presses a key and waits for the end of the frame that it brings; milliseconds.
    func press(_ key: String) throws -> Double {
        let start = ContinuousClock.now
        terminal.type(key)
        _ = try terminal.nextFrame()
        return start.duration(to: .now) / .milliseconds(1)
    }

    /// Gives the terminal another size and waits for the end of the frame in it; milliseconds.
    func resize(columns: UInt16, rows: UInt16) throws -> Double {
        let start = ContinuousClock.now
        terminal.resize(columns: columns, rows: rows)
        _ = try terminal.nextFrame()
        return start.duration(to: .now) / .milliseconds(1)
    }

    /// The simulated API's port, as the header tells it: `127.0.0.1:34567`.
    func port() throws -> Int {
        let text = String(decoding: opening, as: UTF8.self)
        guard let match = text.firstMatch(of: /127\.0\.0\.1:(\d+)/), let port = Int(match.1) else {
            throw SystemFailure.silence(awaited: "the port in the header")
        }
        return port
    }
}
