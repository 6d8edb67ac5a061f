/// What is fixed for a client's life. What may change while it runs stands in `Settings`.
public struct ClientConfiguration: Hashable, Sendable {
    /// The API's root.
    public var address = APIAddress.github
    /// GitHub refuses requests without one.
    public var userAgent = "headroom/1.0 (+GitHubResilience)"
    /// `X-GitHub-Api-Version` (GitHub docs: API versions).
    public var apiVersion = "2022-11-28"
    /// A folder in which kept answers outlive the program, readable for its owner alone; `nil` keeps them in
    /// memory.
    public var cacheFolder: String?
    /// Calls of which request and answer are kept for `exchange(of:)` and `request(of:)`; older ones are
    /// dropped.
    public var recordedCalls = 256
    /// Bytes of each body that are kept in such a record.
    public var recordedBodyBytes = 8 << 10

    /// The defaults.
    public init() {}
}
