internal import Screen

/// The commands with the keys that mean them: the table's own, or as the operator's file has them.
public struct KeyMap: Hashable, Sendable {
    /// As the table has them.
    public static let standard = KeyMap(CommandTable.all)

    /// In the table's order.
    let commands: [Command]
    private let commandsByKey: [Key: [Command]]

    private init(_ commands: [Command]) {
        self.commands = commands
        var commandsByKey: [Key: [Command]] = [:]
        for command in commands {
            for key in command.keys { commandsByKey[key, default: []].append(command) }
        }
        self.commandsByKey = commandsByKey
    }

    /// The table's keys, changed as told. Every binding is checked against the table.
    public init(remapping bindings: [KeyBinding]) throws(KeyBindingError) {
        var commands = CommandTable.all
        for binding in bindings {
            guard let index = commands.firstIndex(where: { $0.name.word == binding.command }) else {
                throw KeyBindingError(binding: binding, problem: .unknownCommand)
            }
            commands[index].keys = try Self.keys(of: binding)
        }
        for binding in bindings { try Self.checkClashes(of: binding, in: commands) }
        self.init(commands)
    }

    /// These hold everywhere, also while text is typed.
    private static let fixed: [Key] = [.control("c"), .control("l"), .control("z")]

    private static func keys(of binding: KeyBinding) throws(KeyBindingError) -> [Key] {
        var keys: [Key] = []
        for name in binding.keys {
            guard let key = Key(name: name) else {
                throw KeyBindingError(binding: binding, problem: .unknownKey(name))
            }
            guard !fixed.contains(key) else {
                throw KeyBindingError(binding: binding, problem: .fixed(key.name))
            }
            keys.append(key)
        }
        return keys
    }

    /// A key may mean two things in two panels, never in one.
    private static func checkClashes(
        of binding: KeyBinding,
        in commands: [Command]
    ) throws(KeyBindingError) {
        guard let command = commands.first(where: { $0.name.word == binding.command }) else { return }
        for other in commands where other.name != command.name && other.context.meets(command.context) {
            guard let key = command.keys.first(where: { other.keys.contains($0) }) else { continue }
            throw KeyBindingError(binding: binding, problem: .taken(key.name, by: other.name.word))
        }
    }

    /// The row of a command, with its keys.
    func row(_ name: CommandName) -> Command {
        commands.first { $0.name == name } ?? CommandTable.row(name)
    }

    /// A panel's own meaning of a key goes before the one that holds everywhere.
    func command(for key: Key, in panel: Panel) -> Command? {
        let candidates = commandsByKey[key, default: []].filter { $0.context.covers(panel) }
        return candidates.first { $0.context != .everywhere } ?? candidates.first
    }

    /// What a key means on a page of the shelf: the page's own meaning, or the motion that it is everywhere.
    func command(for key: Key, on page: ShelfPage) -> Command? {
        let candidates = commandsByKey[key, default: []]
        return candidates.first { $0.context.covers(page) }
            ?? candidates.first { if case .move = $0.name { true } else { false } }
    }

    /// How a key moves within a list.
    func motion(for key: Key) -> Motion? {
        commandsByKey[key, default: []].lazy
            .compactMap { if case .move(let motion) = $0.name { motion } else { nil } }.first
    }

    /// What a key means in an open answer.
    func answerCommand(for key: Key) -> Command? {
        commandsByKey[key, default: []].first { $0.context == .answer }
    }

    /// What a key means in a request's detail.
    func requestCommand(for key: Key) -> Command? {
        commandsByKey[key, default: []].first { $0.context == .request || $0.name == .screen(.copy) }
    }
}
