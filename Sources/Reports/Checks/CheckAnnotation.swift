/// A failure shown beside the line of source that it is about.
///
/// Source: GitHub docs, REST API endpoints for check runs, `output.annotations`.
public struct CheckAnnotation: Hashable, Sendable {
    /// From the root of the repository.
    public let path: String
    /// From 1.
    public let line: Int
    /// At most 255 characters.
    public let title: String
    /// At most 64 KiB.
    public let message: String
    /// At most 64 KiB; `nil` where there is no stack.
    public let details: String?

    static let titleLimit = 255
    static let textLimit = 64 << 10

    init?(_ test: TestCase, root: String) {
        guard let failure = test.outcome.failure,
            let place = test.sourcePlace(root: root),
            let line = place.line
        else { return nil }
        path = place.file
        self.line = line
        title = String(test.id.title.printable.prefix(Self.titleLimit))
        let headline = failure.headline.isEmpty ? "The test \(test.outcome.kind.rawValue)." : failure.headline
        message = String(
            (failure.message.isEmpty ? headline : failure.message.text).prefix(utf8: Self.textLimit)
        )
        details = failure.stack.isEmpty ? nil : String(failure.stack.text.prefix(utf8: Self.textLimit))
    }
}
