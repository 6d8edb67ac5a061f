internal import Timing

/// Points spent in the last minute, by endpoint. Bounded in the number of endpoints.
///
/// A point counts for a minute and at most a second more, since the service does not tell where its minutes
/// begin.
struct PointsLedger: Sendable {
    /// What the points are counted by: the route's pattern, or GraphQL as a whole.
    enum Endpoint: Hashable, Sendable {
        case graphql
        case rest(String)

        init(of lane: Lane) {
            self = lane.routeClass == .graphql ? .graphql : .rest(lane.endpoint)
        }
    }

    struct Spent: Hashable {
        var points: Int
        var limit: Int
    }

    private var windows: [Endpoint: RollingWindow<Int>] = [:]

    mutating func spend(_ points: Int, on endpoint: Endpoint, at now: Instant) {
        if windows[endpoint] == nil { makeRoom(at: now) }
        windows[endpoint, default: .lastMinute(at: now)].add(max(0, min(points, Self.mostPoints)), at: now)
    }

    /// When `points` more may be spent; `nil` for now. A call dearer than the limit goes when nothing else is
    /// spent.
    func opening(for points: Int, on endpoint: Endpoint, limit: Int, at now: Instant) -> Instant? {
        guard limit > 0, let window = windows[endpoint] else { return nil }
        let level = max(0, limit - max(0, min(points, Self.mostPoints)))
        return window.sum(at: now) <= level ? nil : window.falls(to: level, after: now)
    }

    /// The endpoint that stands nearest to its limit.
    func busiest(at now: Instant, limit: (Endpoint) -> Int) -> Spent? {
        let spent = windows.map { Spent(points: $0.value.sum(at: now), limit: limit($0.key)) }
        return spent.max { left, right in
            let (ours, theirs) = (left.points * max(1, right.limit), right.points * max(1, left.limit))
            return ours == theirs ? left.limit > right.limit : ours < theirs
        }
    }

    /// Forgets the endpoints without points, or, where all have some, the one with the fewest.
    private mutating func makeRoom(at now: Instant) {
        guard windows.count >= Self.mostEndpoints else { return }
        windows = windows.filter { $0.value.sum(at: now) > 0 }
        guard windows.count >= Self.mostEndpoints else { return }
        let idlest = windows.min { $0.value.sum(at: now) < $1.value.sum(at: now) }
        windows = windows.filter { $0.key != idlest?.key }
    }

    private static let mostEndpoints = 256
    private static let mostPoints = 1_000_000
}

extension RollingWindow<Int> {
    /// A minute and the second being filled.
    static func lastMinute(at now: Instant) -> RollingWindow<Int> {
        RollingWindow(slots: 61, ofNanoseconds: 1_000_000_000, at: now)
    }

    /// An hour and the minute being filled.
    static func lastHour(at now: Instant) -> RollingWindow<Int> {
        RollingWindow(slots: 61, ofNanoseconds: 60_000_000_000, at: now)
    }
}
