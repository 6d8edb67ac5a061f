internal import Resilience

/// A checked request: what the core decides on, what goes on the wire, and the request itself for a rerun.
struct PreparedCall: Sendable {
    let call: Call
    let request: Request
    let route: Route
    /// Without authorization and time-outs, which each attempt gets when it leaves.
    let wire: WireRequest
}
