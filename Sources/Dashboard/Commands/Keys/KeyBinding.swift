/// What the operator's file says about one command's keys.
public struct KeyBinding: Hashable, Sendable {
    /// The command's word, as after `:`.
    public var command: String
    /// Names of keys, as the help writes them; none takes the command's keys away.
    public var keys: [String]
    /// Where it stands, for people: `config.toml, line 12`.
    public var place: String

    public init(command: String, keys: [String], place: String) {
        self.command = command
        self.keys = keys
        self.place = place
    }
}
