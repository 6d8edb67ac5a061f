/// Everything that an operator can do, by what it touches.
enum CommandName: Hashable, Sendable {
    /// Give a panel the keyboard.
    case focus(Panel)
    case move(Motion)
    /// Changes what is shown, and nothing else.
    case screen(ScreenCommand)
    /// Changes something outside of the screen.
    case client(ClientCommand)

    /// One word for people.
    var word: String {
        switch self {
        case .focus(let panel): panel.title
        case .move(let motion): motion.rawValue
        case .screen(let command): command.rawValue
        case .client(let command): command.rawValue
        }
    }
}
