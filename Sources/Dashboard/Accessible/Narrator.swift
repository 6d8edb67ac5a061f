internal import Resilience
internal import Screen

/// Tells what has changed as lines, for those who hear the dashboard. What only counts down is no change.
public struct Narrator: Hashable, Sendable {
    /// What of the state is told when it changes.
    private struct State: Hashable, Sendable {
        var verdict: Verdict?
        var limits: [String] = []
        var breakers: [String] = []
        var queue = ""
        var connection = Connection.reachable
    }

    private var state: State?
    private var lastEvent: UInt64 = 0
    private var notice: Notice?

    public init() {}

    /// Events told at once; more are counted.
    private static let eventsTold = 6

    /// What is new since the last time, the events in their order and then how things stand.
    public mutating func news(of model: Model) -> [String] {
        (events(of: model) + notices(of: model) + standing(of: model)).map(\.withoutControls)
    }

    private mutating func events(of model: Model) -> [String] {
        let numbers = model.eventNumbers(limit: EventLog.capacity).prefix { $0 > lastEvent }
        guard let newest = numbers.first else { return [] }
        lastEvent = newest
        let told = numbers.prefix(Self.eventsTold).reversed().compactMap { number in
            model.shown.events[number].map { line in
                let event = line.event
                let level = Sentences.levelWord(event.kind.level)
                return "\(model.figures.clock(event.at)) \(level) \(Sentences.topic(of: event.kind)): "
                    + model.sentences.line(line)
            }
        }
        let rest = numbers.count - told.count
        return rest > 0 ? told + ["and \(rest) more; type events to hear them"] : told
    }

    /// Notices that tell of an event have been told as one.
    private mutating func notices(of model: Model) -> [String] {
        defer { notice = model.notice }
        guard let new = model.notice, new != notice, new.cause == nil else { return [] }
        return [new.text]
    }

    private mutating func standing(of model: Model) -> [String] {
        var next = State(connection: model.connection)
        if let standing = model.standing {
            next.verdict = standing.verdict
            next.limits = standing.limits.map(\.name)
            next.breakers = standing.openBreakers.map(\.routeClass.rawValue)
        }
        if let queue = model.snapshot?.queue {
            next.queue = queue.isDraining ? "draining" : (queue.isPaused ? "paused" : "running")
        }
        defer { state = next }
        return next == state ? [] : [model.spokenStanding]
    }
}

extension Model {
    /// The two-second line as a sentence.
    var spokenStanding: String {
        SummaryLine(self).line(width: 200).spoken.split(separator: look.symbols.box.vertical)
            .map { $0.trimmed }.joined(separator: "; ")
    }
}

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
