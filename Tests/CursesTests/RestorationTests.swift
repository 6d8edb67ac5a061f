import Glibc
import TestSupport
import Testing

/// Whatever ends the program, its terminal is as it was found.
@Suite(.timeLimit(.minutes(1)))
struct RestorationTests {
    @Test func `the probe takes the terminal over`() throws {
        let probe = try Probe("wait")

        #expect(probe.modes == .fullScreen)
        #expect(probe.terminal.mode != probe.found)
        #expect(!probe.terminal.mode.echoes && !probe.terminal.mode.makesSignals)

        probe.terminal.type("q")
        #expect(probe.end() == .exited(0))
        expectRestored(probe)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
    func `a signal that asks the program to end is told, and it exits with 128 and the signal`(
        signal: Int32
    ) throws {
        let probe = try Probe("wait")
        probe.child.send(signal)

        #expect(probe.end() == .exited(128 + signal))
        expectRestored(probe)
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGABRT])
    func `a signal of a crash still kills, after the terminal was restored`(signal: Int32) throws {
        let probe = try Probe("wait")
        probe.child.send(signal)

        #expect(probe.end() == .killed(signal))
        expectRestored(probe)
    }

    @Test(
        arguments: [
            ("trap", SIGILL), ("bounds", SIGILL), ("overflow", SIGILL), ("stack", SIGSEGV),
            ("abort", SIGABRT),
            ("segv", SIGSEGV),
        ]
    )
    func `a crash of the program itself ends as it would without a screen`(ending: String, signal: Int32)
        throws
    {
        let probe = try Probe(ending)
        probe.terminal.type("!")

        #expect(probe.end() == .killed(signal))
        expectRestored(probe)
    }

    @Test func `an error thrown on the terminal's thread arrives at the caller of run`() throws {
        let probe = try Probe("throw")
        probe.terminal.type("!")

        #expect(probe.end() == .exited(1))
        expectRestored(probe)
        #expect(afterRestoration(probe).contains("CursesProbe: Thrown()"))
    }

    @Test func `a call of exit restores the terminal`() throws {
        let probe = try Probe("exit")
        probe.terminal.type("!")

        #expect(probe.end() == .exited(3))
        expectRestored(probe)
    }

    @Test func `PIPE is survived`() throws {
        let probe = try Probe("wait")
        probe.child.send(SIGPIPE)
        try probe.type("x", until: "character")
        probe.terminal.type("q")

        #expect(probe.end() == .exited(0))
        expectRestored(probe)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
    func `a second request ends a program that doesn't listen`(signal: Int32) throws {
        let probe = try Probe("deaf")
        probe.child.send(SIGHUP)
        probe.child.send(signal)

        #expect([.exited(128 + SIGHUP), .exited(128 + signal)].contains(probe.end()))
        expectRestored(probe)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a program that doesn't leave when told is ended after two seconds`(signal: Int32) throws {
        let probe = try Probe("deaf")
        probe.child.send(signal)

        #expect(probe.end() == .exited(128 + signal))
        expectRestored(probe)
    }

    @Test func `a window that closes ends the program`() throws {
        let probe = try Probe("wait")
        probe.terminal.hangUp()

        #expect(probe.child.outcome() == .exited(128 + SIGHUP))
    }

    @Test func `what was written to stderr is held back until the terminal is restored`() throws {
        let probe = try Probe("wait")
        try probe.type("px", until: "character")
        #expect(!probe.terminal.text.contains("held back"))
        probe.terminal.type("q")

        #expect(probe.end() == .exited(0))
        #expect(afterRestoration(probe).contains("held back\r\n"))
    }

    @Test func `the last words of a trap are printed after the terminal was restored`() throws {
        let probe = try Probe("trap")
        probe.terminal.type("p!")

        #expect(probe.end() == .killed(SIGILL))
        let words = afterRestoration(probe)
        #expect(words.contains("held back\r\n"))
        #expect(words.contains("Fatal error: the probe trapped"))
    }

    private func expectRestored(_ probe: Probe, location: SourceLocation = #_sourceLocation) {
        #expect(probe.modes == .untouched, sourceLocation: location)
        #expect(probe.terminal.mode == probe.found, sourceLocation: location)
    }

    /// What was written after the alternate screen had been left.
    private func afterRestoration(_ probe: Probe) -> String {
        let parts = probe.terminal.text.components(separatedBy: "\u{1B}[?1049l")
        return parts.count > 1 ? parts.dropFirst().joined() : ""
    }
}

extension String {
    /// The pieces between occurrences of `separator`.
    fileprivate func components(separatedBy separator: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return pieces + [rest]
    }
}
