internal import Resilience
internal import Timing

/// The last hour as moments: every five seconds of the last five minutes, every fifteen of the last quarter, and
/// every thirty before that. Never more than eight megabytes, whatever happens; the oldest leave first.
struct History: Hashable, Sendable {
    static let span = Duration.seconds(3600)
    /// Bytes.
    static let budget = 8 << 20
    /// Between two moments, while they are young.
    static let interval = Duration.seconds(5)
    /// Between two moments that have the courses of their numbers; no longer than a course is.
    private static let courseInterval = Duration.seconds(300)

    /// Oldest first.
    private(set) var moments: [Moment] = []
    /// Of all moments, by their weights.
    private(set) var bytes = 0
    private var lastCourses = Instant.distantPast

    /// Keeps what is known now, where it is time for another moment.
    mutating func sampled(_ watch: Watch) {
        guard let at = watch.snapshot?.at else { return }
        if let last = moments.last, last.at.duration(to: at) < Self.interval { return }
        let hasCourses = lastCourses.duration(to: at) >= Self.courseInterval
        guard let moment = Moment(of: watch, at: at, withCourses: hasCourses) else { return }
        if hasCourses { lastCourses = at }
        keep(moment)
    }

    /// The newest one that is not younger.
    func moment(at instant: Instant) -> Moment? {
        moments.last { $0.at <= instant }
    }

    func moment(after instant: Instant) -> Moment? {
        moments.first { $0.at > instant }
    }

    /// The moment's snapshot with its courses, and those before it, for rates.
    func snapshot(of moment: Moment, now: Snapshot?) -> Snapshot {
        guard !moment.hasCourses else { return moment.snapshot }
        let earlier = moments.last { $0.hasCourses && $0.at < moment.at }?.snapshot
        let later = moments.first { $0.hasCourses && $0.at > moment.at }?.snapshot ?? now
        return moment.snapshot.withCourses(from: earlier, and: later)
    }

    /// Keeps the moment of this instant for as long as the hour lasts; of an instant that no moment is kept of yet, what
    /// is known now.
    mutating func mark(_ instant: Instant, knowing watch: Watch) {
        let isNew = moments.last.map { $0.at < instant } ?? true
        if isNew, var moment = Moment(of: watch, at: instant, withCourses: false) {
            moment.isMarked = true
            keep(moment)
        } else if let index = moments.lastIndex(where: { $0.at <= instant }) {
            moments[index].isMarked = true
        }
    }

    private mutating func keep(_ moment: Moment) {
        moments.append(moment)
        bytes += moment.weight
        thin(at: moment.at)
    }

    /// Leaves out what is too near its neighbour for its age, or too old, or too much.
    private mutating func thin(at now: Instant) {
        var kept: [Moment] = []
        kept.reserveCapacity(moments.count)
        for moment in moments where moment.at.duration(to: now) <= Self.span {
            let gap = kept.last.map { $0.at.duration(to: moment.at) } ?? Self.span
            let isNeeded = moment.hasCourses || moment.isMarked
            if isNeeded || gap >= Self.gap(atAge: moment.at.duration(to: now)) { kept.append(moment) }
        }
        if kept.count < moments.count {
            moments = kept
            bytes = moments.reduce(into: 0) { $0 += $1.weight }
        }
        while bytes > Self.budget, !moments.isEmpty { bytes -= moments.removeFirst().weight }
    }

    private static func gap(atAge age: Duration) -> Duration {
        switch age {
        case ..<(.seconds(300)): interval
        case ..<(.seconds(900)): .seconds(15)
        default: .seconds(30)
        }
    }
}
