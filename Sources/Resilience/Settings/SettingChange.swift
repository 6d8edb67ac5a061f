/// A setting that got another value at run time.
public struct SettingChange: Hashable, Sendable {
    public var path: String
    public var from: String
    public var to: String

    public init(path: String, from: String, to: String) {
        self.path = path
        self.from = from
        self.to = to
    }
}
