import Resilience
import Timing

/// The list of requests when a hundred thousand of them wait: each key that filters or sorts it.
enum ListBench {
    private static let requests: UInt64 = 100_000
    private static let start = Instant(secondsSinceEpoch: 1_800_000_000)

    static func figures() throws -> [Figure] {
        var seat = try ModelSeat(at: start)
        fill(&seat)
        _ = seat.press(.character("5"))
        return [filtering(&seat), sorting(&seat)]
    }

    private static func fill(_ seat: inout ModelSeat) {
        var number: UInt64 = 0
        for id in 1...requests {
            let call = BenchCalls.call(id)
            let kinds: [Event.Kind] = [.received(call), .queued(call.id, .concurrency, until: nil)]
            let instant = start.advanced(by: .milliseconds(Int(id)))
            let events = kinds.map { kind in
                number += 1
                return Event(number: number, at: instant, kind: kind)
            }
            seat.tell(.events(events), at: instant)
        }
    }

    /// A text typed and taken back, again and again; the first time all rows must be read for it.
    private static func filtering(_ seat: inout ModelSeat) -> Figure {
        var times: [Double] = []
        for _ in 0..<3 {
            for letter in "/issues" { times.append(seat.press(.character(letter))) }
            for _ in "issues" { times.append(seat.press(.backspace)) }
            _ = seat.press(.escape)
        }
        return figure("list.filter", "100,000 requests in the list: a key that filters", times)
    }

    private static func sorting(_ seat: inout ModelSeat) -> Figure {
        let times = (0..<20).map { seat.press(.character($0.isMultiple(of: 4) ? "O" : "o")) }
        return figure("list.sort", "100,000 requests in the list: a key that sorts", times)
    }

    private static func figure(_ name: String, _ title: String, _ times: [Double]) -> Figure {
        let sample = Sample(times)
        return Figure(
            name,
            title,
            .milliseconds,
            sample,
            measured: sample.most,
            target: Target(bound: .atMost(50), basis: .fixed),
            remark:
                "the slowest of \(times.count), with its frame; median \(Unit.milliseconds.text(sample.median))"
        )
    }
}
