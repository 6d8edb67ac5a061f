import Curses
import Glibc
import Screen

/// Shows the inputs it gets in the first row, and obeys keys:
/// `!` ends as asked, `q` leaves, ^Z suspends, ^L repaints, `e` lends the terminal, `p` prints to stderr, `m` lets the
/// mouse go, `c` shows glyphs that are hard to draw, `s` shows styles, `t` asks to be woken soon, `w` wakes itself.
final class ProbeHandler {
    private let terminal: Terminal
    private let ending: Ending
    private let outcome: Outcome
    private let wake: () -> Void
    private var style = Style.plain
    private var limit: Duration?
    private var hasAskedToBeWoken = false
    private var row = "READY \(getpid())"

    init(terminal: Terminal, ending: Ending, outcome: Outcome, wake: @escaping () -> Void) {
        self.terminal = terminal
        self.ending = ending
        self.outcome = outcome
        self.wake = wake
    }

    func handle(_ wakeup: Wakeup) throws -> Next {
        for signal in wakeup.signals {
            guard case .terminate(let signal) = signal, ending != .deaf else { continue }
            outcome.tell(signal)
            return .leave
        }
        if wakeup.inputs.isEmpty && wakeup.signals.isEmpty { wokeForNothing() }
        limit = nil
        for input in wakeup.inputs {
            guard input != .key(.character("q")) else { return .leave }
            try obey(input)
        }
        show()
        return .wait(limit)
    }

    /// A thread may wake unasked, as after a resize that changed nothing; only what was asked for is shown.
    private func wokeForNothing() {
        if limit != nil { row = "TICK" } else if hasAskedToBeWoken { row = "WOKEN" }
        hasAskedToBeWoken = false
    }

    private func obey(_ input: TerminalInput) throws {
        switch input {
        case .key(.character("!")): try ending.run()
        case .key(.control("z")): terminal.suspend()
        case .key(.control("l")): terminal.repaint()
        case .key(.character("e")): terminal.lend { _ = system("echo lent; stty -a") }
        case .key(.character("p")): complain()
        case .key(.character("m")): terminal.releaseMouse()
        case .key(.character("t")): limit = .milliseconds(1)
        case .key(.character("w")):
            hasAskedToBeWoken = true
            wake()
        case .key(.character("s")):
            row = "STYLED"
            style = Style(
                foreground: .rgb(0x5A_C8FA),
                background: .indexed(9),
                attributes: [.bold, .underline]
            )
        case .key(.character("c")): row = "中e\u{301}│⣿\u{7}|"
        case .resized(let size) where row.hasPrefix("SIZE"): row = "SIZE \(size.width)x\(size.height)"
        case .resized: break
        default: row = "SIZE? \(input)"
        }
    }

    private func complain() {
        let line = Array("held back\n".utf8)
        line.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private func show() {
        let size = terminal.size
        var cells = Array(repeating: Cell.blank, count: size.width * size.height)
        var column = 0
        for glyph in row where column < size.width {
            cells[column] = Cell(glyph: glyph, style: style)
            column += 1
            guard glyph == "中", column < size.width else { continue }
            cells[column].glyph = Cell.continuation
            column += 1
        }
        terminal.show(cells: cells, size: size, cursor: nil)
    }
}
