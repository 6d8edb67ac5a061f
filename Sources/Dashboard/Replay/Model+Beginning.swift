internal import Resilience
internal import Timing

extension Model {
    /// What was told before and still counts, for a recording that begins now: how the client stands, and what brought
    /// the calls that live to where they are.
    public var beginning: [Message] {
        let snapshot = live.snapshot.map { Message.sampled($0) }
        let events = livingEvents.isEmpty ? nil : Message.events(livingEvents)
        return [snapshot, events].compactMap(\.self)
    }

    /// With the last numbers that were given, since the events to come go on from there.
    private var livingEvents: [Event] {
        let living = live.requests.living(matching: Matcher(.none))
        let steps = living.flatMap(\.steps).enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }
        let kept = steps.suffix(Int(clamping: live.lastNumber))
        return kept.enumerated().map { index, step in
            let number = live.lastNumber - UInt64(kept.count - 1 - index)
            return Event(number: number, at: step.element.at, kind: step.element.kind)
        }
    }
}

extension RequestRow {
    /// Its life as events; of a very long one as much as is kept.
    fileprivate var steps: [(at: Instant, kind: Event.Kind)] {
        var last: Answer?
        return trace.compactMap { step in
            if case .answered(let answer, _) = step.kind { last = answer }
            return event(of: step.kind, after: last).map { (step.at, $0) }
        }
    }

    private func event(of step: TraceStep.Kind, after last: Answer?) -> Event.Kind? {
        switch step {
        case .received: .received(callAsReceived)
        case .queued(let hold, let until): .queued(id, hold, until: until)
        case .joined(let leader): .joined(id, leader: leader)
        case .sent(let number): .sent(AttemptID(call: id, number: number), call)
        case .answered(let answer, let took):
            .answered(AttemptID(call: id, number: attempts), answer, took: took)
        case .retrying(let hold, let until): last.map { .retrying(id, hold, until: until, after: $0) }
        case .reprioritised(let from, let to): .reprioritised(id, from: from, to: to)
        case .ended(let ending, let attempts, let took):
            .ended(id, ending, attempts: attempts, took: took)
        }
    }
}
