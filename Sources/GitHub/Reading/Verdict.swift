internal import Resilience
internal import Timing

/// What an answer means, in the core's terms: the one place where GitHub's statuses, headers and texts are
/// judged.
///
/// The order of judgement: redirect, 304, 401, limits (403 and 429), 5xx, other 4xx, the body's soundness,
/// GraphQL's errors, success. Source: GitHub docs, Rate limits for the REST API; Rate limits and query limits
/// for the GraphQL API; Troubleshooting the REST API.
struct Verdict {
    let answer: Answer
    /// What the body of an error says; `nil` for a success.
    let error: ErrorBody?
    /// What it says about the token that the request carried; `nil` where nothing.
    let sign: TokenSign?

    /// - Parameters:
    ///   - attempt: which one of its call this answers, from 1.
    ///   - now: when the answer was whole.
    init(
        on response: WireResponse,
        to request: WireRequest,
        via route: Route,
        attempt: Int,
        clock: ServerClock,
        at now: Instant
    ) {
        let reading = Reading(response, request, route, clock, now, attempt: attempt)
        let (outcome, error) = reading.judgement
        self.error = error
        sign = reading.tokenSign(outcome, error)
        answer = Answer(
            status: response.status,
            outcome: outcome,
            reading: reading.isTrustworthy(outcome) ? reading.limit : nil,
            requestID: reading.headers.requestID
        )
    }

    /// The verdict on an answer of another host, to which a redirect led.
    init(onForeign response: WireResponse) {
        let outcome: Outcome =
            switch response.status {
            case 500...: .failed(.serverError(status: response.status, retryAt: nil))
            case 400...: .declined
            default: .succeeded
            }
        answer = Answer(status: response.status, outcome: outcome)
        error = nil
        sign = nil
    }

    /// The verdict on an attempt that brought no whole answer.
    init(on error: TransportError) {
        answer = Answer(status: nil, outcome: .failed(error.failure))
        self.error = nil
        sign = nil
    }
}
