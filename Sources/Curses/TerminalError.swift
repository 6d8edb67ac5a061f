/// Why no terminal could be opened.
public enum TerminalError: Error, Hashable, Sendable {
    /// Neither stdin and stdout nor the process has a terminal.
    case notATerminal
    /// $TERM is unset or empty.
    case unnamed
    /// No description of this name is installed.
    case unknown(name: String)
    /// The description has no way to address a cell ("dumb"), or is one of a printer.
    case cannotAddress(name: String)
    /// There is no database of descriptions at all.
    case noDatabase
    /// ncurses declined to drive it.
    case refused(name: String)
    /// The system gave no more descriptors or threads; its error number.
    case outOfResources(Int32)
}

extension TerminalError: CustomStringConvertible {
    /// One sentence for people, and what to do next.
    public var description: String {
        switch self {
        case .notATerminal:
            "There is no terminal to draw on. Start it in one, or ask for text with --once or --json."
        case .unnamed:
            "TERM is not set, so the terminal's language is not known. Try TERM=xterm-256color."
        case .unknown(let name):
            "The terminal “\(name)” (TERM) is not described on this machine. Try TERM=xterm-256color, "
                + "or install the package ncurses-term."
        case .cannotAddress(let name):
            "The terminal “\(name)” (TERM) cannot move its cursor. Use another terminal, or ask for text "
                + "with --once or --json."
        case .noDatabase:
            "No descriptions of terminals are installed. Install the package ncurses-base, or set TERMINFO."
        case .refused(let name):
            "The terminal “\(name)” (TERM) could not be opened. Try TERM=xterm-256color."
        case .outOfResources(let number):
            "The system has no descriptor or thread left for the terminal (error \(number)). "
                + "Raise the limit with ulimit -n, or end other programs."
        }
    }
}
