internal import Screen

/// Which command a key means, made from the table.
struct KeyMap: Hashable, Sendable {
    static let standard = KeyMap(CommandTable.all)

    private let commands: [Key: [Command]]

    init(_ table: [Command]) {
        var commands: [Key: [Command]] = [:]
        for command in table {
            for key in command.keys { commands[key, default: []].append(command) }
        }
        self.commands = commands
    }

    /// A panel's own meaning of a key goes before the one that holds everywhere.
    func command(for key: Key, in panel: Panel) -> Command? {
        let candidates = commands[key, default: []].filter { $0.context.covers(panel) }
        return candidates.first { $0.context != .everywhere } ?? candidates.first
    }

    /// What a key means in a request's detail.
    func requestCommand(for key: Key) -> Command? {
        commands[key, default: []].first { $0.context == .request || $0.name == .screen(.copy) }
    }
}
