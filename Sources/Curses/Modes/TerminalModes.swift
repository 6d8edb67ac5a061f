/// The control sequences of the modes that ncurses does not know; xterm's control sequences, private modes.
enum TerminalModes {
    /// Pastes arrive between marks; the window tells when it gains or loses the keyboard, and its title is kept.
    static let on = "\u{1B}[?2004h\u{1B}[?1004h" + TerminalTitle.kept
    static let off = "\u{1B}[?2004l\u{1B}[?1004l" + TerminalTitle.givenBack
    /// Presses, releases and the wheel, with coordinates in decimal.
    static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l"
    /// Between the two the terminal shows nothing new, so that a frame never appears in half.
    static let frameBegin = "\u{1B}[?2026h"
    static let frameEnd = "\u{1B}[?2026l"

    /// What undoes all of the above and all that ncurses has switched on, whatever was on: attributes, hidden cursor,
    /// the keypad's application mode, the alternate screen.
    static let farewell =
        frameEnd + mouseOff + off + "\u{1B}[0m\u{1B}[?25h\u{1B}[?1l\u{1B}>\u{1B}[?1049l"
}
