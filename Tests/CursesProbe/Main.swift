import Curses
import Glibc

/// A program that opens the terminal, shows what it was told, and ends in the way that its argument names:
/// `CursesProbe wait`, and after it the depth of colour, `256` unless told. `ProbeHandler` tells the keys.
@main
struct Main {
    static func main() async {
        Restoration.guardCurrentThread()
        guard let ending = CommandLine.arguments.dropFirst().first.flatMap(Ending.init(rawValue:)) else {
            exit(64)
        }
        let depth = Self.depth(CommandLine.arguments.dropFirst(2).first)
        let outcome = Outcome()
        do {
            let thread = try TerminalThread()
            try await thread.run(TerminalOptions(mouse: .captured) { _ in depth }) { terminal in
                let handler = ProbeHandler(terminal: terminal, ending: ending, outcome: outcome) {
                    thread.wake()
                }
                return { wakeup in try handler.handle(wakeup) }
            }
        } catch {
            complain("\(error)")
            exit(1)
        }
        if let signal = outcome.signal { Restoration.exit(after: signal) }
    }

    private static func depth(_ name: String?) -> ColorDepth {
        switch name {
        case "none": .none
        case "16": .colors16
        case "direct": .direct
        default: .colors256
        }
    }

    private static func complain(_ text: String) {
        let line = Array("CursesProbe: \(text)\n".utf8)
        line.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
