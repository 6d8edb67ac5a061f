import CCurses
import Glibc
public import Screen

/// The controlling terminal in full-screen use. It belongs to the thread that opened it, and to no other.
public final class Terminal {
    /// Whether stdin and stdout are both terminals, so that a full screen is what the person expects.
    public static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    public let capabilities: TerminalCapabilities
    /// The depth that is really in use, at most what was asked for.
    public let colorDepth: ColorDepth
    public private(set) var mouse: MouseCapture
    /// As the terminal told last.
    public private(set) var size: Size

    let line: TerminalLine
    private var screen: CursesScreen
    private var isOpen = true

    /// Takes the terminal over: alternate screen, raw input, marks around pastes, reports of focus and mouse.
    ///
    /// The signals must be caught already, lest ncurses catches them.
    init(_ options: TerminalOptions) throws(TerminalError) {
        TerminalDescription.followLocale()
        line = try TerminalLine()
        capabilities = try TerminalDescription.read(terminal: line.output)
        colorDepth = capabilities.nearest(to: options.colorDepth(capabilities))
        mouse = options.mouse
        line.claim()
        do {
            let name = capabilities.entry(for: colorDepth)
            screen = try CursesScreen(name: name, depth: colorDepth, line: line)
        } catch {
            headroom_screen_left()
            throw error
        }
        size = screen.size
        adoptSize()
        begin()
    }

    /// Gives the terminal back for good. Nothing may be shown afterwards.
    func close() {
        guard isOpen else { return }
        isOpen = false
        end()
        screen.close()
    }

    /// Makes the terminal show this frame, in one write at most; cells are row by row, one for each place of
    /// `size`.
    ///
    /// A frame of an outdated size is cut to the terminal's.
    public func show(cells: [Cell], size: Size, cursor: Point?) {
        send(screen.paint(cells: cells, size: size, cursor: cursor))
    }

    /// Shows the last frame again, whole, for a screen that something else has written to.
    public func repaint() {
        send(screen.repaint())
    }

    /// Sends a control sequence as it is: a title, a text for the clipboard.
    public func send(_ sequence: String) {
        send(Array(sequence.utf8))
    }

    public func captureMouse() {
        mouse = .captured
        send(TerminalModes.mouseOn)
    }

    public func releaseMouse() {
        mouse = .released
        send(TerminalModes.mouseOff)
    }

    private func send(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, headroom_owns_screen() == 1 else { return }
        bytes.withUnsafeBytes { _ = line.write($0) }
    }

    /// Asks for the window's size and adopts it; nil when it is the same as before.
    @discardableResult
    func adoptSize() -> Size? {
        guard let current = line.size, current != size else { return nil }
        screen.resize(to: current)
        size = current
        return current
    }

    /// After a stop that left the terminal to somebody else unasked: every mode again, every cell again.
    func reclaim() {
        begin()
    }

    private func begin() {
        screen.enter()
        send(TerminalModes.on)
        if mouse == .captured { send(TerminalModes.mouseOn) }
    }

    private func end() {
        send(TerminalModes.mouseOff + TerminalModes.off)
        line.discardInput()
        screen.leave()
        headroom_screen_left()
    }
}

extension Terminal {
    /// Gives the terminal back and stops the whole job, as ^Z does elsewhere; returns when it has been continued,
    /// with the last frame on the screen again. A size that changed meanwhile arrives as an input.
    public func suspend() {
        step(outFor: headroom_stop_job)
    }

    /// The same for a stop that was meant for this process alone.
    func suspendAlone() {
        step(outFor: headroom_stop_alone)
    }

    /// Gives the terminal to a child (an editor, a pager) that `body` starts and waits for.
    ///
    /// Meanwhile INT and QUIT from the keyboard are the child's affair, and ^Z stops both.
    public func lend<Answer, Failure: Error>(to body: () throws(Failure) -> Answer) throws(Failure) -> Answer
    {
        end()
        headroom_lend()
        defer {
            headroom_take_back()
            headroom_note_resize()
            line.claim()
            begin()
        }
        return try body()
    }

    private func step(outFor stop: () -> Void) {
        end()
        stop()
        headroom_note_resize()
        line.claim()
        begin()
    }
}
