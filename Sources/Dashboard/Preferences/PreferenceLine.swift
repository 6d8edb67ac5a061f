/// A line of the section `[ui]` of the operator's file, or one that goes there.
public struct PreferenceLine: Hashable, Sendable {
    /// As in the file, with a dot before a part of a table: `theme`, `layouts.oncall`.
    public var name: String
    /// One value, or those of a list.
    public var values: [String]
    /// Where it stands, for people: `config.toml, line 12`. Empty where it is yet to be written.
    public var place: String

    public init(name: String, values: [String], place: String = "") {
        self.name = name
        self.values = values
        self.place = place
    }
}
