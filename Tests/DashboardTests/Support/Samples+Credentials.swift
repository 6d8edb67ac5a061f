import Resilience

extension Samples {
    /// The troubled one, an App whose token is being fetched, and one that GitHub doesn't know.
    static let severalCredentials: Snapshot = {
        var snapshot = trouble
        let room = [bucket(.core, .open, remaining: 9120, limit: 15_000, resetsIn: 2462, burn: 60)]
        snapshot.credentials += [
            CredentialSnapshot(
                name: "app",
                buckets: room,
                secondary: secondary(.open),
                standing: .waiting(until: later(2))
            ),
            CredentialSnapshot(
                name: "spare",
                buckets: [],
                secondary: secondary(.open),
                standing: .refused(.unknownToken, retryAt: later(300))
            ),
        ]
        return snapshot
    }()

    static let tokens: [Event.Kind] = [
        .tokenChanged("token", .issued(expires: later(3000))), .tokenChanged("app", .requested),
        .tokenChanged("spare", .refused(.unknownToken, retryAt: later(300))),
    ]
}
