import Glibc
import TestSupport
import Testing

/// What the terminal is sent for frames, and what it is told when it cannot be opened.
@Suite(.timeLimit(.minutes(1)))
struct ScreenTests {
    @Test func `a frame is one burst between the marks of a frame, and sends only what changed`() throws {
        let probe = try Probe("wait")
        try probe.type("\u{1B}[A", until: "up")
        let start = probe.terminal.recorded.count
        try probe.type("\u{1B}OB", until: "down")

        let frame = String(decoding: probe.terminal.recorded[start...], as: UTF8.self)
        #expect(frame == "\u{1B}[?2026h\u{8}\u{8}\u{8}down)\u{1B}[?2026l")
        leave(probe)
    }

    @Test func `the same frame again sends nothing`() throws {
        let probe = try Probe("wait")
        try probe.type("x", until: "character(\"x\")")
        let start = probe.terminal.recorded.count
        probe.terminal.type("x")
        try probe.type("\u{1B}[5~", until: "pageUp")

        let text = String(decoding: probe.terminal.recorded[start...], as: UTF8.self)
        #expect(text.ranges(of: "\u{1B}[?2026h").count == 1)
        leave(probe)
    }

    @Test func `wide and combined glyphs are drawn, control characters are not`() throws {
        let probe = try Probe("wait")
        let start = probe.terminal.recorded.count
        try probe.type("c", until: "|")

        let frame = String(decoding: probe.terminal.recorded[start...], as: UTF8.self)
        #expect(frame.contains("中e\u{301}│⣿ |"))
        leave(probe)
    }

    @Test(
        arguments: [
            ("none", "\u{1B}[0;1;4mSTYLED"), ("16", "\u{1B}[0;1;4m\u{1B}[101mSTYLED"),
            ("256", "\u{1B}[0;1;4m\u{1B}[101mSTYLED"),
        ]
    )
    func `a style is sent as far as the depth goes`(depth: String, sent: String) throws {
        let probe = try Probe("wait", depth)
        let start = probe.terminal.recorded.count
        try probe.type("s", until: "STYLED")

        #expect(String(decoding: probe.terminal.recorded[start...], as: UTF8.self).contains(sent))
        leave(probe)
    }

    @Test func `24 bits are sent where a description for them is installed`() throws {
        let descriptions = try Descriptions(directColorFor: "xterm")
        let environment = Probe.environment + ["TERMINFO=\(descriptions.folder)"]
        let probe = try Probe("wait", "direct", environment: environment)
        let start = probe.terminal.recorded.count
        try probe.type("s", until: "STYLED")

        let frame = String(decoding: probe.terminal.recorded[start...], as: UTF8.self)
        #expect(frame.contains("\u{1B}[38:2::90:200:250m\u{1B}[48:2::255:0:0mSTYLED"))
        leave(probe)
    }

    @Test func `^L sends everything again`() throws {
        let probe = try Probe("wait")
        try probe.type("\u{C}", until: "READY")
        leave(probe)
    }

    @Test func `a new size is told at once, whatever LINES and COLUMNS say`() throws {
        let probe = try Probe("wait")
        try probe.type("x", until: "SIZE?")
        probe.terminal.resize(columns: 200, rows: 60)
        try probe.terminal.read(until: "SIZE 200x60")
        leave(probe)
    }

    @Test func `input of every kind arrives`() throws {
        let probe = try Probe("wait")
        try probe.type("\u{1B}", until: "escape")
        try probe.type("\u{1B}[<65;3;4M", until: "wheelDown")
        try probe.type("\u{1B}[O", until: "focused(false)")
        try probe.type("\u{1B}[200~q\u{1B}[201~", until: "pasted(\"q\")")
        leave(probe)
    }

    @Test func `the handler runs when the time has come, and when it is woken`() throws {
        let probe = try Probe("wait")
        try probe.type("t", until: "TICK")
        try probe.type("w", until: "WOKEN")
        leave(probe)
    }

    @Test func `the mouse can be let go`() throws {
        let probe = try Probe("wait")
        try probe.type("mx", until: "character")

        #expect(probe.modes.mouse.isEmpty)
        leave(probe)
    }

    @Test(
        arguments: [
            ("TERM=no-such-terminal", "not described"), ("TERM=dumb", "cannot move its cursor"),
            ("A=b", "TERM is not set"),
        ]
    )
    func `a terminal that cannot be driven is refused with advice, and untouched`(
        variable: String,
        sentence: String
    ) throws {
        let terminal = try Pseudoterminal()
        let found = terminal.mode
        let child = try Child([Probe.path, "wait"], environment: [variable, "LANG=C.UTF-8"], on: terminal)
        terminal.readToEnd()

        #expect(child.outcome() == .exited(1))
        #expect(terminal.text.contains(sentence))
        #expect(!terminal.text.contains("\u{1B}"))
        #expect(terminal.mode == found)
    }

    @Test func `without a terminal nothing but the reason is written`() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let child = try Child([Probe.path, "wait"], environment: Probe.environment, output: ends[1])
        close(ends[1])
        #expect(child.outcome() == .exited(1))

        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(ends[0], &buffer, buffer.count)
        close(ends[0])
        let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        #expect(text.contains("There is no terminal to draw on"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func `an old terminal without colours or modes is driven too`() throws {
        let environment = Probe.environment.map { $0.hasPrefix("TERM=") ? "TERM=vt100" : $0 }
        let probe = try Probe("wait", environment: environment)
        try probe.type("\u{1B}OA", until: "up")
        leave(probe)
    }

    private func leave(_ probe: Probe, location: SourceLocation = #_sourceLocation) {
        probe.terminal.type("q")
        #expect(probe.end() == .exited(0), sourceLocation: location)
    }
}
