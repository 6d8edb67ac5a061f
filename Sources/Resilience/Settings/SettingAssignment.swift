/// A value as somebody wrote it: in a line of a file, or behind an option.
public struct SettingAssignment: Hashable, Sendable {
    /// The setting, as `rateLimit.reservePercentage`.
    public var path: String
    /// The value, as it was written.
    public var text: String
    /// Where it was written.
    public var origin: SettingOrigin

    /// Takes the value of each property.
    public init(path: String, text: String, origin: SettingOrigin) {
        self.path = path
        self.text = text
        self.origin = origin
    }
}
