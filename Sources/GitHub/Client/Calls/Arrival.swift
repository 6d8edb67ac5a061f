internal import Resilience

/// What an attempt brought home: the core's answer, and the bytes for the callers.
struct Arrival: Sendable {
    let attempt: AttemptID
    let answer: Answer
    /// What it says about the token that the request carried; `nil` where nothing.
    let sign: TokenSign?
    /// `nil` where no whole answer came.
    let response: WireResponse?
}
