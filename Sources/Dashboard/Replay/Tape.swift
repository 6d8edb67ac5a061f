public import Timing

/// What a dashboard was told, in its order.
public struct Tape: Hashable, Sendable {
    public struct Moment: Hashable, Sendable {
        public var at: Instant
        public var message: Message

        public init(at: Instant, message: Message) {
            self.at = at
            self.message = message
        }
    }

    let moments: [Moment]
    /// How many moments have been when each frame is complete: what comes within the time between two frames makes
    /// one of them.
    let frames: [Int]

    /// Nothing was recorded for some time in it.
    let hasGaps: Bool

    private static let frameInterval = Duration.milliseconds(100)

    public init(_ moments: [Moment], hasGaps: Bool) {
        self.moments = moments
        self.hasGaps = hasGaps
        var frames: [Int] = []
        var start: Instant?
        for (index, moment) in moments.enumerated() {
            if let start, start.duration(to: moment.at) < Self.frameInterval { continue }
            if index > 0 { frames.append(index) }
            start = moment.at
        }
        self.frames = moments.isEmpty ? [] : frames + [moments.count]
    }

    var start: Instant { moments.first?.at ?? .distantPast }
    var end: Instant { moments.last?.at ?? .distantPast }

    /// Moments that have come by then.
    func count(at instant: Instant) -> Int {
        var (low, high) = (0, moments.count)
        while low < high {
            let middle = (low + high) / 2
            if moments[middle].at <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many moments the next frame holds, or the one before.
    func step(_ direction: ReplayDirection, from count: Int) -> Int {
        switch direction {
        case .forward: frames.first { $0 > count } ?? moments.count
        case .back: frames.last { $0 < count } ?? 0
        }
    }

    /// How many moments have been with the nearest one that tells of such an event; `nil` where there is none.
    func search(_ filter: Filter, _ direction: ReplayDirection, from count: Int) -> Int? {
        let matcher = Matcher(filter)
        func tells(_ index: Int) -> Bool {
            guard case .events(let events) = moments[index].message else { return false }
            return events.contains { matcher.matches(Sentences.searchText(of: $0)) }
        }
        return switch direction {
        case .forward: (count..<moments.count).first(where: tells).map { $0 + 1 }
        case .back: (0..<max(0, count - 1)).last(where: tells).map { $0 + 1 }
        }
    }
}
