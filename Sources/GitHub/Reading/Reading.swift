internal import Resilience
internal import Timing

/// One answer, with what its judges need at hand.
struct Reading {
    let response: WireResponse
    let request: WireRequest
    let route: Route
    let headers: RateLimitHeaders
    let clock: ServerClock
    let now: Instant
    /// Which attempt of its call it answers, from 1.
    let attempt: Int

    init(
        _ response: WireResponse,
        _ request: WireRequest,
        _ route: Route,
        _ clock: ServerClock,
        _ now: Instant,
        attempt: Int
    ) {
        self.response = response
        self.request = request
        self.route = route
        self.clock = clock
        self.now = now
        self.attempt = attempt
        headers = RateLimitHeaders(response.headers)
    }

    var judgement: (Outcome, ErrorBody?) {
        switch response.status {
        case 200..<300: successful
        case 304: (.succeeded, nil)
        case 300..<400: (.succeeded, nil)
        case 401: (.declined, body)
        case 403, 429: refused
        case 500...: (.failed(.serverError(status: response.status, retryAt: retryAt)), body)
        default: (.declined, body)
        }
    }

    /// A 401 has at times carried a window that is not the credential's, and a page from a captive portal knows
    /// nothing of limits.
    func isTrustworthy(_ outcome: Outcome) -> Bool {
        if case .failed(.cut) = outcome { return false }
        return response.status != 401
    }

    var body: ErrorBody { ErrorBody(response.body, contentType: headers.contentType) }

    /// The wait that `retry-after` asks for, from now.
    var retryAt: Instant? {
        guard !headers.retryAfter.isEmpty else { return nil }
        let serverNow = headers.date.flatMap { HTTPDate.seconds(in: $0) } ?? clock.seconds(at: now)
        return RetryAfter.wait(headers.retryAfter, serverSeconds: serverNow).map { now.advanced(by: $0) }
    }

    private var successful: (Outcome, ErrorBody?) {
        if let damage { return (.failed(.cut(reason: damage)), nil) }
        guard route.bucket == .graphql else { return (.succeeded, nil) }
        return graphql
    }

    /// Why a success cannot be what GitHub said; `nil` where it can.
    private var damage: String? {
        guard !response.body.isEmpty else { return nil }
        let type = headers.contentType?.lowercased() ?? ""
        if type.hasPrefix("text/html") || JSONReading.looksLikeMarkup(response.body) {
            return wantsJSON ? "a web page came instead of JSON; is a portal in between?" : nil
        }
        guard type.contains("json"), !JSONReading.looksWhole(response.body), wantsJSON else { return nil }
        return "the JSON ends in its middle"
    }

    /// Whether nothing but JSON was asked for. GitHub's own media types for files as they are, and for rendered
    /// ones, end in `+json` too (GitHub docs: Getting started with the REST API, Media types).
    private var wantsJSON: Bool {
        guard let accept = request.headers["accept"]?.lowercased() else { return true }
        return accept.contains("json") && !accept.contains(".raw") && !accept.contains(".html")
    }
}
