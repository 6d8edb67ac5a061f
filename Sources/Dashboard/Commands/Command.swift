internal import Screen

/// One row of the table of commands: all that keys, hint bar, help and gate need to know.
struct Command: Hashable, Sendable {
    /// Where its keys mean it.
    enum Context: Hashable, Sendable {
        case everywhere
        case panel(Panel)
        /// In the requests panel and in a request's detail.
        case request

        func covers(_ panel: Panel) -> Bool {
            switch self {
            case .everywhere: true
            case .panel(let own): own == panel
            case .request: panel == .requests
            }
        }
    }

    var name: CommandName
    /// The first one is shown in the hint bar.
    var keys: [Key]
    var argument: Argument?
    var danger: Danger
    var context: Context
    /// For the hint bar; empty where it has no place there.
    var label: String
    /// When the hint bar is narrow, the highest go first.
    var rank: Int
    /// One sentence.
    var help: String

    /// Whether it changes something outside of the screen; refused when the dashboard is read-only.
    var changes: Bool {
        if case .client = name { true } else { false }
    }

    init(
        _ name: CommandName,
        _ keys: [Key],
        argument: Argument? = nil,
        danger: Danger = .none,
        in context: Context = .everywhere,
        label: String = "",
        rank: Int = 9,
        help: String
    ) {
        self.name = name
        self.keys = keys
        self.argument = argument
        self.danger = danger
        self.context = context
        self.label = label
        self.rank = rank
        self.help = help
    }
}
