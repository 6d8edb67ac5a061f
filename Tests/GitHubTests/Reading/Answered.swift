import Resilience
import Timing

@testable import GitHub

/// An answer as a test writes it down, and what is made of it. The server's clock and ours both show `now`.
struct Answered {
    static let now = Instant(secondsSinceEpoch: 1_000_000)

    var status: Int
    var headers: Headers = [:]
    var body = ""
    var method = Request.Method.get
    var path = "/repos/octocat/hello-world"
    var accept = "application/vnd.github+json"
    var clock = ServerClock()

    var verdict: Verdict {
        Verdict(
            on: WireResponse(status: status, headers: headers, body: Array(body.utf8)),
            to: WireRequest(
                method: method.rawValue,
                url: "https://api.github.com" + path,
                headers: ["accept": accept]
            ),
            via: Route(method, path),
            attempt: 1,
            clock: clock,
            at: Self.now
        )
    }

    var outcome: Outcome { verdict.answer.outcome }
    var reading: LimitReading? { verdict.answer.reading }

    static func limit(
        _ remaining: String,
        of limit: String = "5000",
        reset: String = "1000600",
        bucket: String = "core"
    ) -> [Headers.Field] {
        [
            .init(name: "x-ratelimit-limit", value: limit),
            .init(name: "x-ratelimit-remaining", value: remaining),
            .init(name: "x-ratelimit-reset", value: reset),
            .init(name: "x-ratelimit-resource", value: bucket),
        ]
    }

    static func after(_ seconds: Int64) -> Instant { now.advanced(by: .seconds(seconds)) }
}

extension Headers {
    static func + (left: Headers, right: [Field]) -> Headers { Headers(left.fields + right) }
}
