internal import Timing

/// The content that the simulated GitHub has: the same for the same seed, and changed only by what clients
/// write.
///
/// Nothing is stored that follows from the seed. Kept are the writes: issues, comments, check runs, reruns,
/// deletions.
struct World: Hashable, Sendable {
    let seed: UInt64
    /// Things were made in the years before this.
    let founded: Instant
    let repositories: [Repository]
    var createdIssues: [Int: [CreatedIssue]] = [:]
    var issueChanges: [Int: [Int: JSON]] = [:]
    var checkRuns: [Int: CheckRun] = [:]
    /// By the run's number, those that clients asked for.
    var reruns: [Int: Int] = [:]
    var deletedArtifacts: Set<Int> = []
    /// How often a repository's statistics were asked for since they had to be computed.
    var statisticsAsked: [Int: Int] = [:]
    /// Counts the writes to a repository, so that rendered pages know when they are stale.
    var revisions: [Int: Int] = [:]
    var pages = PageCache()
    /// Which share of the artifacts tell a digest that is not theirs.
    var wrongDigests = 0.0 {
        didSet { if wrongDigests != oldValue { pages = PageCache() } }
    }
    /// Which share of the artifacts are files that were uploaded as they are.
    var rawArtifacts = 0.0 {
        didSet { if rawArtifacts != oldValue { pages = PageCache() } }
    }
    /// By variant; empty until somebody asks for an artifact.
    var archives: [ArchiveFacts] = []
    /// Likewise, of the files that were uploaded as they are.
    var rawFiles: [ArchiveFacts] = []
    /// Bytes added to each artifact.
    let artifactPadding: Int

    static let owner = "octo-org"
    private static let names = [
        "api", "web", "ci", "mobile", "infra", "docs", "payments", "search", "auth", "billing", "reports",
        "tools",
    ]

    init(seed: UInt64, founded: Instant, artifactPadding: Int) {
        self.seed = seed
        self.founded = founded
        self.artifactPadding = artifactPadding
        repositories = Self.names.enumerated().map { position, name in
            let dice = SeededGenerator.value(seed, UInt64(position))
            return Repository(
                id: 1_296_269 + position,
                owner: Self.owner,
                name: name,
                issues: 40 + Int(dice % 160),
                commits: 120 + Int((dice >> 8) % 300),
                runs: 60 + Int((dice >> 16) % 120)
            )
        }
    }

    func repository(_ reference: Route.Repository?) -> Repository? {
        switch reference {
        case .named(let owner, let name)?: repositories.first { $0.name == name && $0.owner == owner }
        case .numbered(let id)?: repositories.first { $0.id == id }
        case nil: nil
        }
    }

    /// A number that belongs to a thing for ever.
    func dice(_ repository: Repository, _ number: Int, salt: UInt64) -> UInt64 {
        SeededGenerator.value(seed, UInt64(repository.id), UInt64(number), salt)
    }

    /// When the thing at that place in the order of age was made: an hour and a bit between neighbours.
    func made(_ age: Int, salt: Int, plusSeconds: Int = 0) -> String {
        timestamp(hoursAgo: age, plusSeconds: (age * 977 + salt * 61) % 3_000 + plusSeconds)
    }

    func timestamp(hoursAgo hours: Int, plusSeconds seconds: Int) -> String {
        CivilTime(founded.advanced(by: .seconds(seconds - (hours + 1) * 3_600))).timestamp
    }

    mutating func changed(_ repository: Repository) {
        revisions[repository.id, default: 0] += 1
    }
}
