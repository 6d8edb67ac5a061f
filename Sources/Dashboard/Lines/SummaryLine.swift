//  !! LIMITED core until 10:39:49 (07:42) │ BREAKER 1/3 OPEN uploads 00:12 │ QUEUE 143 old 41s │ HURT uploads 52%

internal import Resilience
internal import Screen
internal import Timing

/// The two-second line, in a fixed order at every size: am I limited and until when, which breaker is open and
/// when it probes, what is queued and how old, who is hurting.
struct SummaryLine {
    private let model: Model
    private let figures: Figures
    private let now: Instant

    init(_ model: Model) {
        self.model = model
        figures = model.figures
        now = model.shownAt
    }

    func line(width: Int) -> TextLine {
        let bar = " \(model.look.symbols.box.vertical) "
        let segments = [limit, breaker, queue, hurt]
        let runs = Segment.line(segments, separator: TextRun(bar, .border), width: max(0, width - 1))
        return TextLine([TextRun(" ", .text)] + runs)
    }

    private var limit: Segment {
        if let first = model.standing?.refused.first {
            let until = first.retryAt.map { " until \(figures.clock($0))" } ?? ""
            let name = "x REFUSED \(first.name.rawValue)"
            return Segment(
                ["\(name)\(until): \(Sentences.trouble(first.trouble))", name + until, name],
                .limitEmpty
            )
        }
        guard let standing = model.standing, standing.knowsLimits || !standing.limits.isEmpty else {
            return Segment(["\(figures.unknown) limits not known yet", "\(figures.unknown) limits"], .muted)
        }
        if let first = standing.limits.first {
            return limited(by: first, others: standing.limits.count - 1)
        }
        if let trickle = standing.trickles.first {
            let left = figures.countdown(to: trickle.until, from: now)
            return Segment(
                [
                    "~ TRICKLE \(trickle.name) until \(figures.clock(trickle.until)) (\(left))",
                    "~ TRICKLE \(trickle.name) \(left)", "~ TRICKLE \(left)",
                ],
                .limitLow
            )
        }
        if !standing.low.isEmpty {
            let names = standing.low.prefix(3).joined(separator: ", ")
            return Segment(["! low: \(names)", "! low \(standing.low[0])", "! low"], .limitLow)
        }
        return Segment(["ok not limited", "ok"], .limitFull)
    }

    private func limited(by limit: Standing.Limit, others: Int) -> Segment {
        let more = others > 0 ? " +\(others)" : ""
        guard let until = limit.until else {
            let name = "!! LIMITED \(limit.name)"
            return Segment(["\(name)\(more), one probe out", name, "!! \(limit.name)"], .limitEmpty)
        }
        let left = figures.countdown(to: until, from: now)
        return Segment(
            [
                "!! LIMITED \(limit.name)\(more) until \(figures.clock(until)) (\(left))",
                "!! LIMITED \(limit.name) \(left)",
                "!! \(limit.name) \(left)",
            ],
            .limitEmpty
        )
    }

    private var breaker: Segment {
        guard let standing = model.standing, standing.breakerCount > 0 else {
            return Segment(["BREAKER \(figures.unknown)", "BRK \(figures.unknown)"], .muted)
        }
        if let worst = standing.openBreakers.first {
            let count = "\(standing.openBreakers.count)/\(standing.breakerCount)"
            let countdown = countdown(of: worst.state)
            let probe = countdown == "forced" ? countdown : "probe \(countdown)"
            return Segment(
                [
                    "BREAKER x \(count) OPEN \(worst.routeClass.rawValue) \(probe)",
                    "BRK x \(count) OPEN \(countdown)",
                    "x \(count) \(countdown)",
                ],
                .stateOpen
            )
        }
        if let half = standing.halfOpenBreakers.first {
            let name = half.routeClass.rawValue
            return Segment(["BREAKER ~ HALF \(name), probing", "BRK ~ HALF", "~ HALF"], .stateHalf)
        }
        let count = "0/\(standing.breakerCount)"
        return Segment(["BREAKER o \(count) open", "BRK o \(count)", "o \(count)"], .stateClosed)
    }

    /// How long until the breaker probes.
    private func countdown(of state: BreakerState) -> String {
        guard case .open(let until) = state else { return "forced" }
        return until > now ? figures.countdown(to: until, from: now) : "due"
    }

    private var queue: Segment {
        guard let standing = model.standing, let queue = model.snapshot?.queue else {
            return Segment(["QUEUE \(figures.unknown)", "Q \(figures.unknown)"], .muted)
        }
        let state = queue.isDraining ? " DRAINING" : (queue.isPaused ? " PAUSED" : "")
        let age = standing.oldest == nil ? "" : " \(figures.age(since: standing.oldest, at: now))"
        let count = figures.count(standing.waiting)
        let old = age.isEmpty ? "" : " old\(age)"
        let short = "Q\(state) \(count)\(state.isEmpty ? old : age)"
        return Segment(
            ["QUEUE\(state) \(count)\(old)", short, "Q\(state.dropFirst().prefix(1)) \(count)\(age)"],
            state.isEmpty ? .text : .warn
        )
    }

    /// A route with fewer answers in five minutes is not called hurt: one bad answer of three says nothing.
    private static let leastSample = 20

    /// Fewer refused calls of one caller in five minutes are no hurt.
    private static let leastRefused = 3

    /// The route that fails most, or else whose calls are refused, or who waits with most.
    private var hurt: Segment {
        guard let snapshot = model.snapshot else {
            return Segment(["HURT \(figures.unknown)", figures.unknown], .muted)
        }
        let worst = snapshot.latency.filter { $0.lastFiveMinutes.count >= Self.leastSample }.max {
            $0.lastFiveMinutes.failureShare < $1.lastFiveMinutes.failureShare
        }
        if let worst, worst.lastFiveMinutes.failureShare >= 0.01 {
            let share = figures.percent(worst.lastFiveMinutes.failureShare * 100)
            let name = worst.routeClass.rawValue
            let p99 = figures.latency(worst.lastFiveMinutes.p99)
            return Segment(["HURT \(name) \(share) fail, p99 \(p99)", "\(name) \(share)", name], .bad)
        }
        let recently = model.shownAt.advanced(by: .seconds(-300))
        let refused = model.shown.requests.mostRefused(since: recently)
        if let (caller, count) = refused, count >= Self.leastRefused {
            return Segment(["HURT \(caller) \(count) refused", "\(caller) \(count) refused"], .bad)
        }
        if let caller = snapshot.queue.callers.first, caller.count >= 10 {
            return Segment(["HURT \(caller.caller) waits with \(caller.count)", caller.caller], .warn)
        }
        return Segment(["HURT nobody", "nobody"], .dim)
    }
}
