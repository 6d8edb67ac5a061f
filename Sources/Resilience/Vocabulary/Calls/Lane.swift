/// The calls that the same rules hold back: where one of them must wait, all of the same priority must.
public struct Lane: Hashable, Sendable {
    /// Whose limits count.
    public var credential: CredentialName
    /// The primary limit that is charged; `nil` for what no limit counts, such as `GET /rate_limit`.
    public var bucket: Bucket?
    /// Whose breaker judges.
    public var routeClass: RouteClass
    /// What it does on the service's side.
    public var effect: Call.Effect
    /// The route's pattern, `GET /repos/{owner}/{repo}`: what the limit of points a minute is counted by.
    public var endpoint: String

    /// Whether GitHub's limits count it. The host of signed links knows neither credential nor bucket.
    var isLimited: Bool { routeClass != .blobs }

    /// Takes the value of each property.
    public init(
        credential: CredentialName,
        bucket: Bucket?,
        routeClass: RouteClass,
        effect: Call.Effect,
        endpoint: String
    ) {
        self.credential = credential
        self.bucket = bucket
        self.routeClass = routeClass
        self.effect = effect
        self.endpoint = endpoint
    }
}
