/// One allowance: how much a window holds and how long it lasts.
struct BucketRule: Hashable, Sendable {
    /// Requests, or points of GraphQL, in a window.
    var limit: Int
    /// The same for callers without a credential; 0 where they have none.
    var anonymousLimit: Int
    /// Before the pace divides it.
    var window: Duration
    /// How much of the first window of a credential is used up before it comes; nil opens the window at first
    /// use.
    var used: Int?

    /// What GitHub gives a user's token (GitHub docs: Rate limits for the REST API; Rate limits and query
    /// limits for the GraphQL API).
    static let published: [String: BucketRule] = [
        "core": BucketRule(limit: 5_000, anonymousLimit: 60, window: .seconds(3_600)),
        "search": BucketRule(limit: 30, anonymousLimit: 10, window: .seconds(60)),
        "code_search": BucketRule(limit: 10, anonymousLimit: 0, window: .seconds(60)),
        "graphql": BucketRule(limit: 5_000, anonymousLimit: 0, window: .seconds(3_600)),
        "integration_manifest": BucketRule(limit: 5_000, anonymousLimit: 5_000, window: .seconds(3_600)),
        "dependency_snapshots": BucketRule(limit: 100, anonymousLimit: 0, window: .seconds(60)),
        "code_scanning_upload": BucketRule(limit: 1_000, anonymousLimit: 0, window: .seconds(3_600)),
        "actions_runner_registration": BucketRule(limit: 10_000, anonymousLimit: 0, window: .seconds(3_600)),
    ]
}
