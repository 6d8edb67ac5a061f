/// What an overview comes to.
///
/// An open breaker goes before a limit: a limit ends by itself at a known time, a breaker is open because the
/// service fails. A half-open breaker lets calls through and doesn't count.
public enum Verdict: Hashable, Sendable {
    case ok
    /// A bucket is used up, or the gate for secondary limits is shut, or lets out one probe.
    case limited
    /// A breaker is open, or held open by the operator.
    case breakerOpen
    /// GitHub refuses a credential, for good or for a while.
    case refused

    /// 0 ok, 1 limited, 2 breaker open, 3 refused.
    public var exitStatus: Int32 {
        switch self {
        case .ok: 0
        case .limited: 1
        case .breakerOpen: 2
        case .refused: 3
        }
    }

    /// As the JSON has it.
    var name: String {
        switch self {
        case .ok: "ok"
        case .limited: "limited"
        case .breakerOpen: "breaker_open"
        case .refused: "refused"
        }
    }
}
