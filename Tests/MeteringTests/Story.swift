import GitHub
import Metering
import Resilience
import Timing

/// A stream of events as a client would tell it, made by verbs.
struct Story {
    private(set) var metrics = CallMetrics()
    private(set) var observations: [DurationObservation] = []
    private var number: UInt64 = 0
    private var nextID: UInt64 = 0
    var now = Instant(secondsSinceEpoch: 1_000_000)

    /// Somebody asks for something.
    mutating func ask(
        _ caller: String = "ci",
        bucket: Bucket? = .core,
        priority: Priority = .normal
    ) -> Call {
        nextID += 1
        let call = Call(
            id: CallID(rawValue: nextID),
            caller: caller,
            method: "GET",
            path: "/user",
            lane: Lane(
                credential: "app",
                bucket: bucket,
                routeClass: .api,
                effect: .read,
                endpoint: "GET /user"
            ),
            points: 1,
            repeatability: .idempotent,
            priority: priority
        )
        happen(.received(call))
        return call
    }

    mutating func answer(_ call: Call, _ status: Int?, after duration: Duration) {
        let attempt = AttemptID(call: call.id, number: 1)
        happen(.sent(attempt, call))
        now = now.advanced(by: duration)
        let outcome: Outcome = status == nil ? .failed(.timedOut) : .succeeded
        happen(.answered(attempt, Answer(status: status, outcome: outcome), took: duration))
    }

    mutating func end(_ call: Call, _ ending: Ending, after duration: Duration = .zero) {
        happen(.ended(call.id, ending, attempts: 1, took: duration))
    }

    mutating func happen(_ kind: Event.Kind) {
        number += 1
        if let told = metrics.heard(Event(number: number, at: now, kind: kind)) { observations.append(told) }
    }

    /// The lines of the page that are neither help nor type.
    var lines: [String] {
        String(decoding: MetricsPage(metrics.families).text(.prometheus), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }
}
