/// Something worth telling that no machine of the core decided: the audit cannot be written, a webhook was
/// refused. Without secrets.
public struct Note: Hashable, Sendable {
    /// How much an operator should care.
    public var level: Event.Level
    /// One word for what it is about: `audit`, `webhook`, `theme`.
    public var topic: String
    /// One sentence.
    public var text: String

    /// Takes the value of each property.
    public init(_ level: Event.Level, _ topic: String, _ text: String) {
        self.level = level
        self.topic = topic
        self.text = text
    }
}
