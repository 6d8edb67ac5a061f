import Curses
import Dashboard

/// How a terminal tells of an alert; what it doesn't know it passes over.
extension Terminal {
    /// The bell; iTerm2's notification (OSC 9), which kitty, foot, WezTerm and Ghostty know as well; rxvt's (OSC 777).
    func ring(_ text: String, in ways: Set<Ringing>) {
        let text = Self.harmless(text)
        var signals = ways.contains(.bell) ? "\u{7}" : ""
        if ways.contains(.notification) {
            signals += "\u{1B}]9;\(text)\u{1B}\\"
            signals += "\u{1B}]777;notify;headroom;\(text)\u{1B}\\"
        }
        send(signals)
    }

    /// - Parameter title: `nil` for the one that the tab had before.
    func show(title: String?) {
        send(title.map { "\u{1B}]2;\(Self.harmless($0))\u{1B}\\" } ?? TerminalTitle.restored)
    }

    /// Without what could end the sequence or begin another.
    private static func harmless(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
            .replacing(";", with: ",")
    }
}
