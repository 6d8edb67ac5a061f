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

    /// 0 ok, 1 limited, 2 breaker open.
    public var exitStatus: Int32 {
        switch self {
        case .ok: 0
        case .limited: 1
        case .breakerOpen: 2
        }
    }

    /// As the JSON has it.
    var name: String {
        switch self {
        case .ok: "ok"
        case .limited: "limited"
        case .breakerOpen: "breaker_open"
        }
    }
}
