/// What a workflow run left behind for others to take: one file on GitHub's blob host, a ZIP in most cases.
///
/// Source: GitHub docs, REST API endpoints for GitHub Actions artifacts.
public struct Artifact: Hashable, Sendable {
    public let id: UInt64
    public let name: String

    public init(id: UInt64, name: String) {
        self.id = id
        self.name = name
    }
}
