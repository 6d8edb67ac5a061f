internal import Resilience

/// Who used how much since watching began: by caller, by route, by priority.
struct Usage: Hashable, Sendable {
    struct Tally: Hashable, Sendable {
        var calls = 0
        /// Attempts sent, the repeated ones included.
        var sent = 0
        /// Points of the secondary limit that they cost.
        var points = 0
        /// Ended without the service's answer.
        var lost = 0
        /// Attempts that a limit refused.
        var limited = 0

        mutating func add(_ other: Tally) {
            calls += other.calls
            sent += other.sent
            points += other.points
            lost += other.lost
            limited += other.limited
        }
    }

    /// Names beyond these are counted together.
    static let capacity = 200
    static let others = "(others)"

    private(set) var callers: [String: Tally] = [:]
    private(set) var routes: [String: Tally] = [:]
    private(set) var priorities: [String: Tally] = [:]

    mutating func received(_ call: Call) {
        count(call) { $0.calls += 1 }
    }

    mutating func sent(_ call: Call) {
        count(call) {
            $0.sent += 1
            $0.points += call.points
        }
    }

    mutating func answered(_ call: Call, with answer: Answer) {
        guard case .limited = answer.outcome else { return }
        count(call) { $0.limited += 1 }
    }

    mutating func ended(_ call: Call, _ ending: Ending) {
        switch ending {
        case .completed, .cancelled: break
        case .refused, .failed: count(call) { $0.lost += 1 }
        }
    }

    /// Who comes first in an order; of equals the one who costs more.
    static func ranked(_ tallies: [String: Tally], by order: UsageOrder) -> [(name: String, tally: Tally)] {
        tallies.map { (name: $0.key, tally: $0.value) }.sorted { left, right in
            let (mine, other) = (order.figures(of: left.tally), order.figures(of: right.tally))
            return mine == other ? left.name < right.name : mine.lexicographicallyPrecedes(other, by: >)
        }
    }

    /// The same with the names that cost most, and all others counted together.
    func keeping(_ count: Int) -> Usage {
        var copy = self
        copy.callers = Self.keeping(count, of: callers)
        copy.routes = Self.keeping(count, of: routes)
        copy.priorities = Self.keeping(count, of: priorities)
        return copy
    }

    private static func keeping(_ count: Int, of tallies: [String: Tally]) -> [String: Tally] {
        guard tallies.count > count else { return tallies }
        let ranked = ranked(tallies, by: .harm)
        var kept = Dictionary(
            ranked.prefix(count).map { ($0.name, $0.tally) },
            uniquingKeysWith: { first, _ in first }
        )
        for (_, tally) in ranked.dropFirst(count) { kept[others, default: Tally()].add(tally) }
        return kept
    }

    private mutating func count(_ call: Call, _ change: (inout Tally) -> Void) {
        Self.change(&callers, at: call.caller, change)
        Self.change(&routes, at: call.lane.endpoint, change)
        Self.change(&priorities, at: call.priority.name, change)
    }

    private static func change(
        _ tallies: inout [String: Tally],
        at name: String,
        _ change: (inout Tally) -> Void
    ) {
        let isKnown = tallies.count < capacity || tallies[name] != nil
        change(&tallies[isKnown ? name : others, default: Tally()])
    }
}
