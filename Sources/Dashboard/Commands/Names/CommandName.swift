/// Everything that an operator can do, by what it touches.
enum CommandName: Hashable, Sendable {
    /// Give a panel the keyboard.
    case focus(Panel)
    case move(Motion)
    /// Changes what is shown, and nothing else.
    case screen(ScreenCommand)
    /// Changes something outside of the screen.
    case client(ClientCommand)
    /// On pages about artifacts alone.
    case shelf(ShelfCommand)
    /// In an open answer alone.
    case answer(AnswerCommand)
    /// Moves within a recording.
    case replay(ReplayCommand)

    /// As it is typed after `:` and named in the file: `reverse-sort`.
    var word: String {
        camelCase.reduce(into: "") { word, letter in
            word += letter.isUppercase ? "\(word.isEmpty ? "" : "-")\(letter.lowercased())" : String(letter)
        }
    }

    private var camelCase: String {
        switch self {
        case .focus(let panel): panel.title
        case .move(let motion): motion.rawValue
        case .screen(let command): command.rawValue
        case .client(let command): command.rawValue
        case .shelf(let command): command.rawValue
        case .answer(let command): command.rawValue
        case .replay(let command): command.rawValue
        }
    }
}
