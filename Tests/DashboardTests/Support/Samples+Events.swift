import Resilience
import Timing

extension Samples {
    static func call(
        _ id: UInt64,
        _ method: String = "GET",
        _ path: String = "/repos/x/y/pulls",
        _ priority: Priority = .normal,
        caller: String = "ci-sync"
    ) -> Call {
        Call(
            id: CallID(rawValue: id),
            caller: caller,
            method: method,
            path: path,
            lane: lane(.core),
            points: 1,
            repeatability: method == "POST" || method == "PATCH" ? .ambiguous : .idempotent,
            priority: priority
        )
    }

    /// Numbers the kinds from `first` on, one a second ending now.
    static func events(_ kinds: [Event.Kind], from first: UInt64 = 1, at instant: Instant = now) -> [Event] {
        kinds.enumerated().map { index, kind in
            Event(
                number: first + UInt64(index),
                at: instant.advanced(by: .seconds(index - kinds.count + 1)),
                kind: kind
            )
        }
    }

    static let success = Answer(status: 200, outcome: .succeeded)
    static let badGateway = Answer(status: 502, outcome: .failed(.serverError(status: 502, retryAt: nil)))

    /// One request in each of the states that a request can be in.
    static var story: [Event.Kind] { beginning + end }

    private static var beginning: [Event.Kind] {
        let secondary = Answer(status: 403, outcome: .limited(.credential, until: later(48)))
        return [
            .received(call(4801)),
            .sent(AttemptID(call: CallID(rawValue: 4801), number: 1), call(4801)),
            .answered(AttemptID(call: CallID(rawValue: 4801), number: 1), success, took: .milliseconds(88)),
            .ended(CallID(rawValue: 4801), .completed(status: 200), attempts: 1, took: .milliseconds(90)),
            .received(call(4802, "PUT", "/repos/x/y/contents/readme", .low)),
            .ended(
                CallID(rawValue: 4802),
                .refused(Refusal(reason: .breakerOpen(.uploads), retryAt: later(12))),
                attempts: 0,
                took: .zero
            ),
            .received(call(4803, "POST", "/repos/x/y/issues", .critical, caller: "web")),
            .sent(
                AttemptID(call: CallID(rawValue: 4803), number: 1),
                call(4803, "POST", "/repos/x/y/issues")
            ),
            .answered(
                AttemptID(call: CallID(rawValue: 4803), number: 1),
                secondary,
                took: .milliseconds(140)
            ),
            .gateShut(token, .secondary, until: later(48)),
            .retrying(CallID(rawValue: 4803), .secondary, until: later(48), after: secondary),
        ]
    }

    private static var end: [Event.Kind] {
        [
            .received(call(4804, "GET", "/repos/x/y/actions/artifacts")),
            .queued(CallID(rawValue: 4804), .exhausted(.core), until: later(462)),
            .received(call(4805)),
            .joined(CallID(rawValue: 4805), leader: CallID(rawValue: 4804)),
            .breakerChanged(
                .uploads,
                BreakerChange(
                    from: .closed,
                    to: .open(until: later(12)),
                    reason: .failureRate(percent: 52, calls: 40)
                )
            ),
            .received(call(4806, "GET", "/search/code?q=foo+org:x", .high)),
            .sent(AttemptID(call: CallID(rawValue: 4806), number: 1), call(4806)),
            .received(call(4807, "DELETE", "/repos/x/y/git/refs/heads/old")),
            .ended(
                CallID(rawValue: 4807),
                .failed(CallFailure(reason: .attemptsExhausted, last: badGateway, attempts: 3)),
                attempts: 3,
                took: .seconds(9)
            ),
        ]
    }
}

extension Samples {
    static func exchange(_ id: CallID) -> Exchange {
        Exchange(
            call: id,
            requestHeaders: [
                Exchange.Header(name: "accept", value: "application/vnd.github+json"),
                Exchange.Header(name: "authorization", value: "(removed)"),
            ],
            requestBody: "{\"a\":1}",
            status: 200,
            responseHeaders: [Exchange.Header(name: "x-ratelimit-remaining", value: "4810")],
            responseBody: "[{\"number\":1347,\"title\":\"new-feature\"}]",
            responseBytes: 5120
        )
    }
}
