/// What a workflow run left behind for others to take: one file on GitHub's blob host, a ZIP in most cases.
///
/// Source: GitHub docs, REST API endpoints for GitHub Actions artifacts.
public struct Artifact: Hashable, Sendable {
    /// The run that made it.
    public struct Run: Hashable, Sendable {
        /// GitHub's number of the run.
        public var id: UInt64
        /// `nil` where GitHub does not tell it.
        public var branch: String?
        /// The commit that the run worked on; `nil` where GitHub does not tell it.
        public var commit: String?

        /// Takes the value of each property.
        public init(id: UInt64, branch: String? = nil, commit: String? = nil) {
            self.id = id
            self.branch = branch
            self.commit = commit
        }
    }

    /// GitHub's number of it.
    public let id: UInt64
    /// As its uploader called it: not unique, and not fit for a path.
    public var name: String
    /// Bytes of the stored file, as GitHub tells them; a hint, not a promise. `nil` where it told none.
    public var size: Int64?
    /// Its time is over: it is listed still, and can't be downloaded any more.
    public var isExpired: Bool
    /// Of the stored file, as it was told: `sha256:` and 64 digits. `nil` for older uploads.
    public var digest: String?
    /// In seconds since 1970, UTC; `nil` where GitHub told nothing that can be read.
    public var createdAt: Int64?
    /// Likewise.
    public var expiresAt: Int64?
    /// `nil` where its run is gone.
    public var run: Run?

    /// Takes the value of each property.
    public init(
        id: UInt64,
        name: String,
        size: Int64? = nil,
        isExpired: Bool = false,
        digest: String? = nil,
        createdAt: Int64? = nil,
        expiresAt: Int64? = nil,
        run: Run? = nil
    ) {
        self.id = id
        self.name = name
        self.size = size
        self.isExpired = isExpired
        self.digest = digest
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.run = run
    }
}
