import Glibc
import TestSupport
import Testing

/// The program as one job of a shell: stopped, continued, and beside a child of its own.
@Suite(.timeLimit(.minutes(1)))
struct JobControlTests {
    @Test func `^Z gives the shell a clean terminal, and fg brings every mode and the frame back`() throws {
        let shell = try Shell()

        try shell.type("\u{1A}", until: "ask> ")
        #expect(shell.modes == .untouched)
        #expect(shell.terminal.mode == shell.found)

        try shell.type("fg\n", until: "READY \(shell.probe)")
        try expectFullScreen(shell)
        try expectLeft(shell)
    }

    @Test func `TSTP from outside does the same`() throws {
        let shell = try Shell()

        try shell.after({ kill(shell.probe, SIGTSTP) }, until: "ask> ")
        #expect(shell.modes == .untouched)
        #expect(shell.terminal.mode == shell.found)

        try shell.type("fg\n", until: "READY \(shell.probe)")
        try expectFullScreen(shell)
        try expectLeft(shell)
    }

    @Test func `after a STOP that left no time, CONT brings every mode and the frame back`() throws {
        let shell = try Shell()

        try shell.after({ kill(shell.probe, SIGSTOP) }, until: "ask> ")
        try shell.type("fg\n", until: "READY \(shell.probe)")
        try expectFullScreen(shell)
        try expectLeft(shell)
    }

    @Test func `a window resized during the stop is known after it`() throws {
        let shell = try Shell()

        try shell.type("\u{1A}", until: "ask> ")
        shell.terminal.resize(columns: 100, rows: 30)
        try shell.type("fg\n", until: "READY \(shell.probe)")
        try shell.type("x", until: "SIZE? key")
        shell.terminal.resize(columns: 101, rows: 31)
        try shell.type("", until: "SIZE 101x31")
        try expectLeft(shell)
    }

    @Test func `a child has a normal terminal while it is lent`() throws {
        let shell = try Shell()
        let start = shell.terminal.recorded.count

        try shell.type("e", until: "READY \(shell.probe)")
        let bytes = shell.terminal.recorded[start...]
        let text = String(decoding: bytes, as: UTF8.self)
        let lent = try #require(text.firstRange(of: "lent\r\n"))
        let before = shell.terminal.recorded[..<start] + Array(text[..<lent.lowerBound].utf8)
        #expect(ScreenModes(Array(before)) == .untouched)
        #expect(text.contains(" icanon") && text.contains(" echo ") && text.contains("isig"))
        try expectFullScreen(shell)
        try expectLeft(shell)
    }

    private func expectFullScreen(_ shell: Shell, location: SourceLocation = #_sourceLocation) throws {
        try shell.type("x", until: "character(\"x\")")
        try shell.type("y", until: "\u{1B}[?2026l")
        #expect(shell.modes == .fullScreen, sourceLocation: location)
        #expect(!shell.terminal.mode.echoes && !shell.terminal.mode.makesSignals, sourceLocation: location)
    }

    private func expectLeft(_ shell: Shell, location: SourceLocation = #_sourceLocation) throws {
        try shell.type("q", until: "ask> ")
        #expect(shell.modes == .untouched, sourceLocation: location)
        #expect(shell.terminal.mode == shell.found, sourceLocation: location)
        #expect(shell.end() == .exited(0), sourceLocation: location)
    }
}
