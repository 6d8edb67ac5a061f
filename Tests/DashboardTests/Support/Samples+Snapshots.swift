import Resilience
import Timing

extension Samples {
    /// Nothing has happened yet.
    static let empty = snapshot(
        secondary: nil,
        queue: QueueSnapshot(
            isPaused: false,
            isDraining: false,
            capacity: 1000,
            lines: Priority.allCases.reversed().map { line($0, 0) },
            held: [],
            callers: []
        )
    )

    /// Everything is well.
    static let calm = snapshot(
        buckets: [
            bucket(
                .core,
                .open,
                remaining: 4810,
                limit: 5000,
                resetsIn: 2462,
                burn: 22,
                foreign: 3,
                history: (0..<30).map { 1 - Double($0) / 100 }
            ),
            bucket(.search, .open, remaining: 21, limit: 30, resetsIn: 18, burn: 9),
            bucket(.graphql, .unknown, remaining: nil, limit: nil),
        ],
        secondary: secondary(.open),
        breakers: [
            breaker(.api, .closed, calls: 312, failures: 1),
            breaker(.search, .closed, calls: 40),
        ],
        queue: QueueSnapshot(
            isPaused: false,
            isDraining: false,
            capacity: 1000,
            lines: [
                line(.critical, 0, history: [0, 0, 1]), line(.high, 0, history: [0, 0, 0]),
                line(.normal, 3, age: 1, history: [1, 2, 3]), line(.low, 0, history: [0, 1, 0]),
            ],
            held: [],
            callers: [CallerCount(caller: "ci-sync", count: 3)]
        ),
        latency: [
            latency(.api, p50: 88, p95: 240, p99: 910, count: 78, failures: 0),
            latency(.search, p50: 212, p95: 640, p99: 1300, count: 10, failures: 0),
        ],
        inFlight: 4,
        lastAnswerAt: now
    )

    /// Core is used up, a secondary gate is shut, one breaker is open, one probes and one is held open.
    static let trouble = snapshot(
        buckets: [
            bucket(.core, .exhausted(until: later(462)), remaining: 0, limit: 5000, resetsIn: 461, burn: 210),
            bucket(
                .codeSearch,
                .low,
                remaining: 2,
                limit: 10,
                resetsIn: 33,
                burn: 7,
                emptiesIn: 17,
                history: (0..<12).map { Double($0 % 5) / 5 }
            ),
            bucket(.search, .open, remaining: 21, limit: 30, resetsIn: 18, burn: 9),
            bucket(.graphql, .open, remaining: 4810, limit: 5000, resetsIn: 2462, burn: 4),
        ],
        secondary: secondary(.shut(until: later(48), strikes: 2), hits: 2),
        breakers: [
            breaker(
                .uploads,
                .open(until: later(12)),
                calls: 40,
                failures: 21,
                trips: 3,
                last: .serverError(status: 502, retryAt: nil)
            ),
            breaker(.graphql, .forcedOpen),
            breaker(
                .search,
                .halfOpen(succeeded: 1, failed: 0),
                calls: 12,
                failures: 5,
                trips: 1,
                last: .timedOut
            ),
            breaker(.api, .closed, calls: 312, failures: 1),
            breaker(.blobs, .metricsOnly(wouldBeOpen: true), calls: 20, failures: 15),
        ],
        queue: QueueSnapshot(
            isPaused: true,
            isDraining: false,
            capacity: 1000,
            lines: [
                line(.critical, 2, age: 1, history: [0, 0, 1, 0, 0, 2]), line(.high, 0),
                line(.normal, 37, age: 12, history: [1, 5, 9, 17, 30, 37]),
                line(.low, 104, age: 41, history: [2, 20, 45, 70, 99, 104]),
            ],
            held: [
                HeldLane(
                    lane: lane(.core),
                    priority: .low,
                    hold: .exhausted(.core),
                    until: later(462),
                    count: 104
                ),
                HeldLane(
                    lane: lane(.core),
                    priority: .normal,
                    hold: .exhausted(.core),
                    until: later(462),
                    count: 33
                ),
                HeldLane(
                    lane: lane(.search),
                    priority: .normal,
                    hold: .secondary,
                    until: later(48),
                    count: 4
                ),
            ],
            callers: [CallerCount(caller: "ci-sync", count: 81), CallerCount(caller: "backup", count: 39)]
        ),
        latency: [
            latency(.api, p50: 88, p95: 240, p99: 910, count: 78, failures: 0),
            latency(.uploads, p50: 410, p95: 2100, p99: 4800, count: 10, failures: 5),
            latency(.search, p50: 212, p95: 640, p99: 1300, count: 12, failures: 2),
        ],
        inFlight: 8,
        lastAnswerAt: later(-2)
    )

    static func lane(_ bucket: Bucket?) -> Lane {
        Lane(
            credential: token,
            bucket: bucket,
            routeClass: .api,
            effect: .read,
            endpoint: "GET /repos/{owner}/{repo}"
        )
    }
}
