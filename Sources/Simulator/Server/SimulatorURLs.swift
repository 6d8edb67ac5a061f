/// Where a running simulator answers, as URLs without a slash at the end: `http://127.0.0.1:49152`.
public struct SimulatorURLs: Hashable, Sendable {
    public let api: String
    /// Another origin, to which artifacts redirect.
    public let blob: String

    /// GitHub Enterprise's spelling of the API's URL.
    public var enterpriseAPI: String { api + Route.enterprisePrefix }
}
