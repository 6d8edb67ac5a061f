// ┌─1 Limits────────────────────────────────────────────────────────────────────────────────┐
// │secondary !! SHUT 00:48  strike 2  until 10:32:40  points 12/900  creations 3/80 m        │
// │bucket        left                       of limit state       resets       at burn of pace│
// │core          ░░░░░░░░░░░░░░░░░░░░░░░░░░    0/5000 !! out      07:42 10:39:49         0/m │
// │graphql       ██████████████▒▒▒▒▒▒▒▒▒▒▒░ 4810/5000 ok          41:02 11:13:09  52 of 117/m│
// │in flight 8/32  waiting to retry 3  retry budget 9 of 10                                 │
// └─────────────────────────────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen
internal import Timing

/// How much is left of each bucket, until when, how fast it empties and who else uses it.
struct LimitsPanel: PanelContent {
    private let figures: Figures
    private let snapshot: Snapshot?
    private let now: Instant
    private let buckets: [ShownBucket]
    private let culprits: GateCulprits
    private let marks: [Int]
    private let span: LatencySpan

    init(_ model: Model) {
        figures = model.figures
        snapshot = model.snapshot
        now = model.shownAt
        buckets = model.buckets
        culprits = model.shown.culprits
        marks = model.marks(inSlotsOf: QuotaSnapshot.historySlot)
        span = model.span
    }

    let title = ""
    let emptiness = "No answer has told a limit yet."
    let leastBelow = 1
    var rowCount: Int { buckets.count }

    func note(shown: Int) -> String {
        guard let snapshot else { return "" }
        let foreign = snapshot.credentials.flatMap(\.buckets).reduce(into: 0) { $0 += $1.foreignTotal }
        let others = foreign > 0 ? "others used \(figures.count(foreign))" : ""
        return [part(shown: shown), others].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    var columns: [TableColumn] {
        let names = hasManyCredentials ? 24 : 12
        return [
            TableColumn(title: "bucket", minimum: 11, ideal: names),
            TableColumn(title: "left", minimum: 4, ideal: 30, takesRest: true),
            TableColumn(title: "of limit", minimum: 11, ideal: 11, alignment: .right),
            TableColumn(title: "state", minimum: 6, ideal: 7),
            TableColumn(title: "resets", minimum: 7, ideal: 8, alignment: .right),
            TableColumn(title: "at", minimum: 8, ideal: 8, priority: 3, alignment: .right),
            TableColumn(title: "burn of pace", minimum: 12, ideal: 14, priority: 4, alignment: .right),
            TableColumn(title: "empty in", minimum: 8, ideal: 8, priority: 5, alignment: .right),
            TableColumn(title: "others", minimum: 6, ideal: 7, priority: 6, alignment: .right),
            TableColumn(title: "kept", minimum: 5, ideal: 6, priority: 8, alignment: .right),
            TableColumn(
                title: span == .start ? "left so far" : "left in \(span.title)",
                minimum: 12,
                ideal: 30,
                priority: 7
            ),
        ]
    }

    func row(at index: Int) -> TableRow {
        let quota = buckets[index].quota
        let mark = Marks.quota(quota.state)
        let end = quota.end(after: now)
        return TableRow(cells: [
            .styled(name(of: buckets[index]), quota.isGuessed ? .muted : .text),
            .gauge(gauge(of: quota, mark.role)),
            .text("\(figures.count(quota.remaining))/\(figures.count(quota.limit))"),
            .styled(mark.text, mark.role),
            .text(figures.countdown(to: end, from: now)),
            .styled(figures.clock(end), .dim),
            .fitting(figures.pace(of: quota, at: now), isTooFast(quota) ? .warn : .text),
            .styled(figures.emptying(of: quota, at: now), quota.emptiesAt == nil ? .dim : .warn),
            .styled(perMinute(quota.foreignPerMinute), (quota.foreignPerMinute ?? 0) > 0 ? .warn : .dim),
            .styled(figures.count(quota.reserve), .dim),
            .sparkline(sparkline(of: quota, mark.role)),
        ])
    }

    private var hasManyCredentials: Bool { (snapshot?.credentials.count ?? 0) > 1 }

    private func name(of bucket: ShownBucket) -> String {
        name(bucket.quota.bucket.rawValue, of: bucket.credential)
    }

    /// With its owner where there are several; what is cut off a long name is the owner's.
    private func name(_ limit: String, of credential: CredentialName) -> String {
        hasManyCredentials ? "\(limit) \(credential.rawValue)" : limit
    }

    /// What is left, and how much of that goes before the reset.
    private func gauge(of quota: QuotaSnapshot, _ role: Role) -> Gauge {
        guard let limit = quota.limit, let remaining = quota.remaining, limit > 0 else {
            return Gauge(fraction: nil, role: role)
        }
        let share = Double(remaining) / Double(limit)
        return Gauge(fraction: share, forecast: quota.shareAtReset(from: now), role: role)
    }

    private func sparkline(of quota: QuotaSnapshot, _ role: Role) -> Sparkline {
        let values = quota.history.suffix(span.slots(of: QuotaSnapshot.historySlot))
        return Sparkline(values: Array(values), maximum: 1, role: role, span: .whole, marks: marks)
    }

    /// Whether the bucket empties faster than what is left lasts.
    private func isTooFast(_ quota: QuotaSnapshot) -> Bool {
        guard let burn = quota.burnPerMinute, let lasting = quota.lastingPerMinute(at: now) else {
            return false
        }
        return burn > lasting
    }

    private func perMinute(_ rate: Double?) -> String {
        rate == nil ? figures.unknown : "\(figures.rate(rate))/m"
    }

    /// A gate that holds calls back stands above all buckets.
    var above: [PanelLine] {
        (snapshot?.credentials ?? []).compactMap(standing(of:))
            + (snapshot?.credentials ?? []).filter { $0.secondary.gate != .open }.map { line(of: $0) }
    }

    var below: [PanelLine] {
        guard let snapshot else { return [] }
        let open = snapshot.credentials.filter { $0.secondary.gate == .open }.map { line(of: $0) }
        return open + [traffic(of: snapshot)]
    }

    private func line(of credential: CredentialSnapshot) -> PanelLine {
        let secondary = credential.secondary
        let mark = Marks.gate(secondary.gate)
        let owner = TextRun(name("secondary", of: credential.name) + " ", .text)
        let gate = gateForms(secondary.gate).map { [owner, TextRun(mark.text + $0, mark.role)] }
        let creations = "\(secondary.creationsLastMinute)/\(secondary.creationsPerMinuteLimit) m"
        let hourly = "\(secondary.creationsLastHour)/\(secondary.creationsPerHourLimit) h"
        let culprit = culprits.culprit(of: .secondary, credential: credential.name)
        let cause = culprit.map { call in
            let short = "by #\(call.id.rawValue)"
            return Segment(["\(short) \(call.method) \(call.path)", short], mark.role, rank: 1)
        }
        return PanelLine(
            [
                Segment(gate), cause,
                Segment(["in flight \(secondary.inFlight)/\(secondary.inFlightLimit)"], .dim, rank: 2),
                Segment(["points \(secondary.pointsLastMinute)/\(secondary.pointsLimit)"], .dim, rank: 1),
                Segment(["creations \(creations) \(hourly)"], .dim, rank: 3),
                Segment(["hits \(figures.count(secondary.hits))"], .dim, rank: 4),
            ].compactMap(\.self)
        )
    }

    /// A credential that cannot send now, and why; `nil` for one that can.
    private func standing(of credential: CredentialSnapshot) -> PanelLine? {
        let name = "\(credential.name.rawValue) token"
        switch credential.standing {
        case .ready: return nil
        case .waiting(let until):
            let end = until.map { " until \(figures.clock($0))" } ?? ""
            return PanelLine([Segment(["\(name) waits\(end)", name], .warn)])
        case .refused(let trouble, let retryAt):
            let back = retryAt.map { ", next try \(figures.clock($0))" } ?? ""
            return PanelLine([
                Segment(["\(name) !! \(Sentences.trouble(trouble))\(back)", "\(name) !! refused"], .bad)
            ])
        }
    }

    /// From the longest to the shortest.
    private func gateForms(_ gate: GateState) -> [String] {
        switch gate {
        case .open: return [""]
        case .shut(let until, let strikes):
            let left = " \(figures.countdown(to: until, from: now))"
            let end = "\(left) until \(figures.clock(until))"
            return ["\(end), strike \(strikes)", end, left]
        case .probing(let strikes): return [" one probe is out, strike \(strikes)", ""]
        case .trickling(let until): return [" \(figures.countdown(to: until, from: now))"]
        }
    }

    private func traffic(of snapshot: Snapshot) -> PanelLine {
        let budget = "\(figures.rate(snapshot.retryTokens)) of \(figures.rate(snapshot.retryTokensLimit))"
        return PanelLine([
            Segment(["in flight \(snapshot.inFlight)/\(snapshot.inFlightLimit)"], .text),
            Segment(["waiting to retry \(snapshot.waitingToRetry)"], .dim, rank: 1),
            Segment(["retry budget \(budget)"], .dim, rank: 2),
            Segment(["304s \(figures.count(snapshot.counters.notModified))"], .dim, rank: 3),
            Segment(["saved \(figures.count(snapshot.counters.saved))"], .dim, rank: 4),
        ])
    }
}
