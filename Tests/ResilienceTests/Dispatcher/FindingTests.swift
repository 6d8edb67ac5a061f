import Resilience
import Testing
import Timing

@Suite struct FindingTests {
    private let start = Instant(secondsSinceEpoch: 1_000_000)

    @Test func `a finding is an event, and what it saved is counted`() {
        var dispatcher = Dispatcher(settings: Settings(), seed: 1, at: start)
        let findings: [Finding] = [
            .unchanged(CallID(rawValue: 1), isFree: true), .unchanged(CallID(rawValue: 2), isFree: false),
            .knownMissing(path: "/x"), .moved(from: "/a", to: "/b"),
            .deprecated(endpoint: "GET /user", since: nil, sunset: start),
        ]
        for (number, finding) in findings.enumerated() {
            let event = Event(number: UInt64(number + 1), at: start, kind: .found(finding))
            #expect(dispatcher.found(finding, at: start) == [.publish(event)])
        }
        let counters = dispatcher.snapshot(at: start).counters
        #expect(counters.cacheHits == 3)
        #expect(counters.saved == 2)
    }
}
