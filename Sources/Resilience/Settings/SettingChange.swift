/// A setting that got another value at run time.
public struct SettingChange: Hashable, Sendable {
    /// The setting, as `rateLimit.reservePercentage`.
    public var path: String
    /// The value before, as it is written.
    public var from: String
    /// The value now, as it is written.
    public var to: String

    /// Takes the value of each property.
    public init(path: String, from: String, to: String) {
        self.path = path
        self.from = from
        self.to = to
    }
}
