/// An issue that a client made, and the comments below it or below one that was there before.
struct CreatedIssue: Hashable, Sendable {
    let title: String
    let body: String
    let labels: [String]
    /// GitHub's timestamp.
    let createdAt: String
}
