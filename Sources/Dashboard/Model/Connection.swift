/// Whether the watched client can reach its service at all.
public enum Connection: Hashable, Sendable {
    case reachable
    /// `reason` is for people: "connection refused".
    case lost(reason: String)
}
