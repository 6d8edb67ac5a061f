/// What a check run has to say.
public struct CheckRunOutput: Hashable, Sendable {
    /// What stands above the summary.
    public var title: String
    /// Markdown, at most 65,535 characters.
    public var summary: String
    /// Markdown, at most 65,535 characters.
    public var text: String?
    /// Any number: they are sent in batches of the 50 that GitHub takes at once.
    public var annotations: [CheckRunAnnotation]

    /// Takes the value of each property.
    public init(title: String, summary: String, text: String? = nil, annotations: [CheckRunAnnotation] = []) {
        self.title = title
        self.summary = summary
        self.text = text
        self.annotations = annotations
    }
}
