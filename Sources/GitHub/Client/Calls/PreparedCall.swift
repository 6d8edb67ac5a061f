internal import Resilience

/// A checked request: what the core decides on, what goes on the wire, and the request itself for a rerun.
struct PreparedCall: Sendable {
    private(set) var call: Call
    let request: Request
    let route: Route
    /// It goes to another host, which must not see the credential.
    var isForeign = false
    /// Without authorization and time-outs, which each attempt gets when it leaves.
    private(set) var wire: WireRequest
    /// Where the answer's body streams to; `nil` gathers it whole.
    var pipe: BodyPipe?

    /// The call, asked conditionally. It is identical only to calls that compare with the same.
    func asking(_ condition: Headers.Field) -> PreparedCall {
        var copy = self
        copy.wire.headers[condition.name] = condition.value
        copy.call.flightKey = call.flightKey.map { "\($0) \(condition.value)" }
        return copy
    }
}
