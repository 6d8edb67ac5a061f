internal import Resilience
internal import Timing

extension Record {
    /// What the client found out beside a call's ending.
    ///
    /// - Parameter subject: names a call in words.
    init(_ finding: Finding, subject: (CallID) -> String, at instant: Instant) {
        switch finding {
        case .unchanged(let id, let isFree):
            let reason = "unchanged, answered from the cache\(isFree ? ", free" : "")"
            self.init(.trace, subject(id), .noted, by: "headroom", because: reason, at: instant)
        case .knownMissing(let path):
            let reason = "not asked again: it was missing a moment ago"
            self.init(.trace, "GET \(path)", .noted, by: "headroom", because: reason, at: instant)
        case .moved(let from, let to):
            self.init(.note, from, .noted, by: "github", because: "has moved to \(to)", at: instant)
        case .deprecated(let endpoint, _, let sunset):
            self.init(.note, endpoint, .noted, by: "github", because: "is deprecated", at: instant)
            until = sunset
        }
    }
}
