/// A value as somebody wrote it: in a line of a file, or behind an option.
public struct SettingAssignment: Hashable, Sendable {
    public var path: String
    public var text: String
    public var origin: SettingOrigin

    public init(path: String, text: String, origin: SettingOrigin) {
        self.path = path
        self.text = text
        self.origin = origin
    }
}
