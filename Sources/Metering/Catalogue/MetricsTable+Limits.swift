extension MetricsTable {
    static let limits: [Metric] = [
        .rateLimit, .remaining, .reserve, .reserved, .reset, .burn, .emptiesAt, .foreign, .rateLimitState,
    ]

    static let secondary: [Metric] = [
        .secondaryShut, .secondaryHits, .points, .pointsLimit, .creations, .creationsLimit,
    ]

    private static let bucketLabels = ["credential", "resource"]

    fileprivate static func bucket(_ name: String, _ kind: Metric.Kind, _ help: String) -> Metric {
        Metric("github_api_rate_limit_\(name)", kind, help, labels: bucketLabels)
    }

    fileprivate static func credential(
        _ name: String,
        _ kind: Metric.Kind,
        _ help: String,
        more: [String] = []
    ) -> Metric {
        Metric("github_api_secondary_limit_\(name)", kind, help, labels: ["credential"] + more)
    }
}

extension Metric {
    /// `github_api_rate_limit_limit{credential,resource}`
    public static let rateLimit = MetricsTable.bucket(
        "limit",
        .gauge,
        "Requests, or points of GraphQL, that one window allows."
    )

    /// `github_api_rate_limit_remaining{credential,resource}`
    public static let remaining = MetricsTable.bucket(
        "remaining",
        .gauge,
        "What is left of the window, less what calls under way have reserved."
    )

    /// `github_api_rate_limit_reserve{credential,resource}`
    public static let reserve = MetricsTable.bucket(
        "reserve",
        .gauge,
        "What is kept back for critical calls."
    )

    /// `github_api_rate_limit_reserved{credential,resource}`
    public static let reserved = MetricsTable.bucket(
        "reserved",
        .gauge,
        "What calls under way have reserved."
    )

    /// `github_api_rate_limit_reset_timestamp_seconds{credential,resource}`
    public static let reset = MetricsTable.bucket(
        "reset_timestamp_seconds",
        .gauge,
        "When the window ends."
    )

    /// `github_api_rate_limit_burn_per_minute{credential,resource}`
    public static let burn = MetricsTable.bucket(
        "burn_per_minute",
        .gauge,
        "How fast the bucket empties, by our use and that of others."
    )

    /// `github_api_rate_limit_empty_timestamp_seconds{credential,resource}`
    public static let emptiesAt = MetricsTable.bucket(
        "empty_timestamp_seconds",
        .gauge,
        "When the bucket is empty at the present rate; absent where its window ends sooner."
    )

    /// `github_api_rate_limit_foreign_total{credential,resource}`
    public static let foreign = MetricsTable.bucket(
        "foreign",
        .counter,
        "What others with the same credential used up."
    )

    /// `github_api_rate_limit_state{credential,resource,state}`
    public static let rateLimitState = Metric(
        "github_api_rate_limit_state",
        .gauge,
        "1 for the state that the bucket is in, 0 for the others.",
        labels: ["credential", "resource", "state"]
    )

    /// `github_api_secondary_limit_shut{credential}`
    public static let secondaryShut = MetricsTable.credential(
        "shut",
        .gauge,
        "1 while a secondary limit holds the credential back, or a probe finds out whether it still does."
    )

    /// `github_api_secondary_limit_hits_total{credential}`
    public static let secondaryHits = MetricsTable.credential(
        "hits",
        .counter,
        "Requests that a secondary limit refused."
    )

    /// `github_api_secondary_limit_points{credential}`
    public static let points = MetricsTable.credential(
        "points",
        .gauge,
        "Points spent in the last minute on the busiest endpoint."
    )

    /// `github_api_secondary_limit_points_limit{credential}`
    public static let pointsLimit = MetricsTable.credential(
        "points_limit",
        .gauge,
        "Points a minute that the client allows itself on one endpoint."
    )

    /// `github_api_secondary_limit_creations{credential,window}`
    public static let creations = MetricsTable.credential(
        "creations",
        .gauge,
        "Contents created in the last minute or hour.",
        more: ["window"]
    )

    /// `github_api_secondary_limit_creations_limit{credential,window}`
    public static let creationsLimit = MetricsTable.credential(
        "creations_limit",
        .gauge,
        "Contents that the client allows itself to create in a minute or an hour.",
        more: ["window"]
    )
}
