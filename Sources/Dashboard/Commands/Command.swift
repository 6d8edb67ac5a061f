internal import Screen

/// One row of the table of commands: all that keys, hint bar, help and gate need to know.
struct Command: Hashable, Sendable {
    /// Where its keys mean it.
    enum Context: Hashable, Sendable {
        case everywhere
        case panel(Panel)
        /// In the requests panel and in a request's detail.
        case request
        /// In a request's detail, where its answer is looked at.
        case answer
        /// On pages of the shelf of artifacts, where no panel has the keyboard.
        case pages([ShelfPage])

        /// Whether there is a panel in which both hold.
        func meets(_ other: Context) -> Bool {
            if self == .answer { return other == .answer || other == .request }
            if other == .answer { return self == .request }
            return Panel.allCases.contains { covers($0) && other.covers($0) }
                || ShelfPage.allCases.contains { covers($0) && other.covers($0) }
        }

        func covers(_ panel: Panel) -> Bool {
            switch self {
            case .everywhere: true
            case .panel(let own): own == panel
            case .request: panel == .requests
            case .pages, .answer: false
            }
        }

        func covers(_ page: ShelfPage) -> Bool {
            if case .pages(let pages) = self { pages.contains(page) } else { false }
        }
    }

    var name: CommandName
    /// What may follow its word after `:`; without them it does what its key does.
    var parameters: [Parameter]
    /// A shorter word for `:`.
    var alias: String?
    /// The first one is shown in the hint bar; empty where the operator took them away.
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

    /// Words that must be typed once any is.
    var neededArguments: Int { parameters.count { !$0.isOptional } }

    /// How it is typed: `breaker [ROUTE STATE]`.
    var usage: String {
        guard !parameters.isEmpty else { return name.word }
        let titles = parameters.map { $0.isOptional ? "[\($0.title)]" : $0.title }
        return "\(name.word) [\(titles.joined(separator: " "))]"
    }

    /// Whether it changes something outside of the screen; refused when the dashboard is read-only.
    var changes: Bool {
        switch name {
        case .client: true
        case .shelf(let command): command.changes
        case .answer(let command): command.changes
        case .focus, .move, .screen, .replay: false
        }
    }

    var movesInRecording: Bool {
        if case .replay = name { true } else { false }
    }

    /// Whether it asks something of the client, or changes it: nothing that a recording can answer.
    var needsClient: Bool {
        switch name {
        case .client, .shelf, .screen(.artifacts), .screen(.record), .screen(.weather), .screen(.mark):
            true
        case .answer(let command): command.changes
        case .focus, .move, .screen, .replay: false
        }
    }

    init(
        _ name: CommandName,
        _ keys: [Key],
        taking parameters: [Parameter] = [],
        alias: String? = nil,
        argument: Argument? = nil,
        danger: Danger = .none,
        in context: Context = .everywhere,
        label: String = "",
        rank: Int = 9,
        help: String
    ) {
        self.name = name
        self.keys = keys
        self.parameters = parameters
        self.alias = alias
        self.argument = argument
        self.danger = danger
        self.context = context
        self.label = label
        self.rank = rank
        self.help = help
    }
}
