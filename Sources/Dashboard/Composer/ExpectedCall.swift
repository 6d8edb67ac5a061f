internal import Resilience

/// A request that was sent from the screen and is not known as a call yet.
struct ExpectedCall: Hashable, Sendable {
    var method: String
    /// The path without its query; `nil` where the service names it.
    var route: String?
    var caller: String

    func isMet(by call: Call) -> Bool {
        call.method == method && call.caller == caller
            && (route == nil || route == String(call.path.prefix { $0 != "?" }))
    }
}
