/// Why keys can't be bound as the operator's file says.
public struct KeyBindingError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Problem: Hashable, Sendable {
        case unknownCommand
        case unknownKey(String)
        /// Three keys must do the same whatever else happens.
        case fixed(String)
        /// In some panel the key would mean the other command as well.
        case taken(String, by: String)
    }

    let binding: KeyBinding
    let problem: Problem

    /// One sentence for people, with what to do.
    public var description: String {
        let start = "\(binding.place): "
        switch problem {
        case .unknownCommand:
            return start + "there is no command \(binding.command); the help (?) lists all with their words."
        case .unknownKey(let name):
            return start
                + "there is no key “\(name)”; write a character, ^X, F5, or a name as Enter, PgUp, Space."
        case .fixed(let key):
            return start + "\(key) keeps its meaning everywhere; give \(binding.command) another key."
        case .taken(let key, let other):
            return start + "\(key) means \(other) already; give \(other) another key as well."
        }
    }
}
