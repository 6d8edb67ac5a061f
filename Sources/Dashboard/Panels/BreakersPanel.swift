// ┌─2 Breakers──────────────────────1/4 open─┐
// │state    route      now            trips …│
// │x OPEN   uploads    probe 00:12         3 │
// │~ HALF   search     1/2 probes ok       1 │
// │o CLOSED api        0.4% of 312         0 │
// │! FORCED mirror     by the operator     0 │
// └──────────────────────────────────────────┘

internal import Resilience
internal import Screen
internal import Timing

/// The state of every breaker in word, shape and colour, and what comes next.
struct BreakersPanel: PanelContent {
    private let figures: Figures
    private let now: Instant
    private let breakers: [BreakerSnapshot]
    private let hasUnicode: Bool

    init(_ model: Model) {
        figures = model.figures
        now = model.shownAt
        breakers = model.breakers
        hasUnicode = model.look.symbols.isUnicode
    }

    let title = ""
    let emptiness = "No route class has been used yet."
    var rowCount: Int { breakers.count }

    func note(shown: Int) -> String {
        breakers.isEmpty ? "" : "\(breakers.count(where: \.isHoldingBack))/\(breakers.count) open"
    }

    let columns = [
        TableColumn(title: "state", minimum: 8, ideal: 8),
        TableColumn(title: "route", minimum: 7, ideal: 10),
        TableColumn(title: "now", minimum: 13, ideal: 16, takesRest: true),
        TableColumn(title: "trips", minimum: 5, ideal: 5, priority: 2, alignment: .right),
        TableColumn(title: "refused", minimum: 7, ideal: 7, priority: 3, alignment: .right),
        TableColumn(title: "since", minimum: 5, ideal: 5, priority: 4, alignment: .right),
        TableColumn(title: "slow", minimum: 5, ideal: 5, priority: 6, alignment: .right),
        TableColumn(title: "last failure", minimum: 12, ideal: 18, priority: 5),
        TableColumn(title: "rules", minimum: 20, ideal: 44, priority: 7),
    ]

    func row(at index: Int) -> TableRow {
        let breaker = breakers[index]
        let mark = Marks.breaker(breaker.state)
        return TableRow(cells: [
            .styled(mark.text, mark.role),
            .text(breaker.routeClass.rawValue),
            .fitting(details(of: breaker), breaker.isHoldingBack ? mark.role : .text),
            .text(figures.count(breaker.trips)),
            .text(figures.count(breaker.refused)),
            .text(figures.age(since: breaker.since, at: now)),
            .text(figures.percent(breaker.slowRate)),
            .styled(breaker.lastFailure.map(Sentences.failure) ?? figures.unknown, .dim),
            .styled(rules(of: breaker), .dim),
        ])
    }

    private func rules(of breaker: BreakerSnapshot) -> String {
        let rules = breaker.rules.joined(separator: ", ")
        return hasUnicode ? rules : rules.replacing("≥", with: ">=")
    }

    /// From the longest to the shortest.
    private func details(of breaker: BreakerSnapshot) -> [String] {
        switch breaker.state {
        case .closed: ["\(figures.percent(breaker.failureRate)) of \(figures.count(breaker.calls))"]
        case .open(let until):
            [until > now ? "probe \(figures.countdown(to: until, from: now))" : "probe due"]
        case .halfOpen(let succeeded, let failed):
            probing("\(succeeded)/\(breaker.successesNeeded) ok", failed: failed, out: breaker.probesOut)
        case .forcedOpen: held(by: ["by the operator", "by operator"], breaker.heldUntil)
        case .forcedClosed: held(by: ["admits all"], breaker.heldUntil)
        case .metricsOnly(let wouldBeOpen):
            held(by: [wouldBeOpen ? "would be OPEN" : "would admit"], breaker.heldUntil)
        }
    }

    private func held(by words: [String], _ end: Instant?) -> [String] {
        guard let end, end > now else { return words }
        let left = figures.countdown(to: end, from: now)
        return words.map { "\($0), ends \(left)" } + ["ends \(left)"]
    }

    private func probing(_ succeeded: String, failed: Int, out: Int) -> [String] {
        let judged = succeeded + (failed > 0 ? ", \(failed) bad" : "")
        return [judged + (out > 0 ? ", \(out) out" : ""), judged, succeeded]
    }
}
