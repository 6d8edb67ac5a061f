internal import Resilience
internal import Timing

/// How fast bytes come, over the last seconds, and when to tell of it.
struct TransferMeter: Hashable, Sendable {
    /// At most four times a second.
    static let spacing = Duration.milliseconds(250)
    /// What the rate is averaged over.
    private static let span = Duration.seconds(5)

    private struct Mark: Hashable {
        let at: Instant
        let bytes: Int64
    }

    private var marks: [Mark] = []
    private var toldAt: Instant?

    /// The bytes that are there by now.
    ///
    /// - Returns: whether it is time to tell.
    mutating func moved(to bytes: Int64, at now: Instant) -> Bool {
        if let toldAt, now < toldAt.advanced(by: Self.spacing) { return false }
        toldAt = now
        marks.append(Mark(at: now, bytes: bytes))
        let begin = now.advanced(by: .zero - Self.span)
        while marks.count > 2, marks[1].at <= begin { marks.removeFirst() }
        return true
    }

    /// It does not move: what was measured is of no use for what comes.
    mutating func stopped() {
        marks = []
    }

    /// Bytes a second; `nil` while too little has come to tell.
    var rate: Double? {
        guard let first = marks.first, let last = marks.last, first.at < last.at else { return nil }
        return Double(last.bytes - first.bytes) * 1e9 / Double(first.at.nanoseconds(to: last.at))
    }

    /// Until all bytes are there, at this rate; `nil` while nobody knows.
    func timeLeft(of total: Int64?, after bytes: Int64) -> Duration? {
        guard let total, let rate, rate > 0 else { return nil }
        let seconds = Double(max(0, total - bytes)) / rate
        return seconds < 1e9 ? .nanoseconds(Int64(seconds * 1e9)) : nil
    }
}
