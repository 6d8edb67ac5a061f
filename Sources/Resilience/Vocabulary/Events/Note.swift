/// Something worth telling that no machine of the core decided: the audit cannot be written, a webhook was
/// refused. Without secrets.
public struct Note: Hashable, Sendable {
    public var level: Event.Level
    /// One word for what it is about: `audit`, `webhook`, `theme`.
    public var topic: String
    public var text: String

    public init(_ level: Event.Level, _ topic: String, _ text: String) {
        self.level = level
        self.topic = topic
        self.text = text
    }
}
