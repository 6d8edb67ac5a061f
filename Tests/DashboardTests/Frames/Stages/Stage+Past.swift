import Resilience
import Screen
import Timing

@testable import Dashboard

extension Stage {
    /// What was: moments that are kept, and recordings.
    static let past: [Stage] = [
        Stage("past", in: .earlier) { seat in
            live(&seat)
            seat.type(":at 1m")
            seat.press(.enter)
        },
        Stage("marked", in: .earlier) { live(&$0) },
        Stage("mark", in: .earlier) { seat in
            live(&seat)
            seat.press(.character("{"))
        },
        Stage("replay", in: .start) { seat in seat.model = try replayed(in: seat.model) },
    ]

    /// Five calm minutes, a word to remember near their end, and trouble.
    private static func live(_ seat: inout Operator) {
        for second in stride(from: -300, to: 0, by: 5) {
            if second == -20 { mark("deploy of api", 3, in: &seat) }
            seat.now = Samples.later(second)
            seat.tell(.sampled(Samples.calm.moved(to: seat.now)))
        }
        seat.now = Samples.now
        seat.tell(.events(Samples.events(Samples.story, from: 10)))
        seat.tell(.sampled(Samples.trouble))
        seat.wait(12)
        seat.tell(.sampled(Samples.trouble.moved(to: seat.now)))
    }

    /// The word comes back from the client, as an event, some seconds after the last moment that is kept.
    private static func mark(_ word: String, _ seconds: Int, in seat: inout Operator) {
        seat.press(.character("M"))
        seat.type(word)
        seat.press(.enter)
        seat.wait(seconds)
        seat.tell(.events([Event(number: 1, at: seat.now, kind: .noted(Note(.info, "mark", word)))]))
    }

    /// A recording of a minute and a half, half a minute after its trouble began.
    private static func replayed(in model: Model) throws -> Model {
        let moments = [
            Tape.Moment(
                at: Samples.later(-30),
                message: .sampled(Samples.calm.moved(to: Samples.later(-30)))
            ),
            Tape.Moment(at: Samples.now, message: .events(Samples.events(Samples.story))),
            Tape.Moment(at: Samples.now, message: .sampled(Samples.trouble)),
            Tape.Moment(
                at: Samples.later(30),
                message: .sampled(Samples.trouble.moved(to: Samples.later(30)))
            ),
            Tape.Moment(at: Samples.later(60), message: .sampled(Samples.calm.moved(to: Samples.later(60)))),
        ]
        var player = Player(Tape(moments, hasGaps: false), in: model, speed: 4, at: Samples.now)
        for key in ":seek +60s" { _ = player.took(.input(.key(.character(key))), at: Samples.now) }
        _ = player.took(.input(.key(.enter)), at: Samples.now)
        _ = player.took(.input(.key(.character(" "))), at: Samples.now)
        return player.model
    }
}

extension Snapshot {
    /// As it would have been told at another instant.
    func moved(to instant: Instant) -> Snapshot {
        var copy = self
        copy.at = instant
        copy.lastAnswerAt = instant
        return copy
    }
}
