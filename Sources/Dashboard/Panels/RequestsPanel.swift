// ┌─5 Requests by worst──────────────────────────────────────────────────────────143 of 143─┐
// │    id priority method path                        state     try  age code waits for     │
// │  4811 critical POST   /repos/x/y/issues           retrying    2  12s  403 00:48 backoff  │
// │> 4812 normal   GET    /repos/x/y/actions/artifacts parked     0  41s    – 07:42 core re…│
// │  4808 normal   GET    /repos/x/y/pulls            unchanged   1   2s  304               │
// └─────────────────────────────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen
internal import Timing

/// The calls that live, and the last that ended: how each stands, and what it waits for until when.
struct RequestsPanel: PanelContent {
    private let figures: Figures
    private let now: Instant
    private let ids: [CallID]
    private let watch: Watch
    private let order: RequestOrder
    private let isReversed: Bool
    private let isHeld: Bool
    private let isReplay: Bool

    init(_ model: Model) {
        figures = model.figures
        now = model.shownAt
        ids = model.requestIDs
        watch = model.shown
        order = model.order
        isReversed = model.isReversed
        isHeld = model.heldRequests != nil
        isReplay = model.replay != nil
    }

    var emptiness: String {
        if watch.requests.count > 0 {
            return "None of the requests is of this credential, or passes the filter."
        }
        return isReplay ? "No request yet." : "No request yet. s sends one."
    }
    var rowCount: Int { ids.count }
    var title: String { "by \(order.title)\(isReversed ? " reversed" : "")\(isHeld ? ", order held" : "")" }
    func note(shown: Int) -> String { "\(ids.count) of \(watch.requests.count)" }

    let columns = [
        TableColumn(title: "id", minimum: 6, ideal: 7, alignment: .right),
        TableColumn(title: "priority", minimum: 8, ideal: 8),
        TableColumn(title: "caller", minimum: 8, ideal: 12, priority: 7),
        TableColumn(title: "method", minimum: 6, ideal: 6, priority: 2),
        TableColumn(title: "path", minimum: 16, ideal: 28, priority: 1, cut: .inMiddle, takesRest: true),
        TableColumn(title: "state", minimum: 10, ideal: 10),
        TableColumn(title: "bucket", minimum: 8, ideal: 12, priority: 6),
        TableColumn(title: "try", minimum: 3, ideal: 3, priority: 5, alignment: .right),
        TableColumn(title: "age", minimum: 5, ideal: 6, alignment: .right),
        TableColumn(title: "code", minimum: 4, ideal: 4, priority: 1, alignment: .right),
        TableColumn(title: "waits for", minimum: 14, ideal: 24, priority: 3),
    ]

    func row(at index: Int) -> TableRow {
        guard let row = watch.requests[ids[index]] else { return TableRow(cells: []) }
        let role = Marks.request(row.stage)
        let age = row.took.map { figures.latency($0) } ?? figures.age(since: row.receivedAt, at: now)
        return TableRow(
            cells: [
                .text("\(row.id.rawValue)"),
                .styled(row.call.priority.name, Marks.priority(row.call.priority)),
                .text(row.call.caller),
                .text(row.call.method),
                .text(row.call.path),
                .styled(Sentences.word(of: row.stage), role),
                .text(row.call.lane.bucket?.rawValue ?? figures.unknown),
                .text("\(row.attempts)"),
                .text(age),
                .styled(row.status.map(String.init) ?? figures.unknown, role),
                .fitting(expectations(of: row), role),
            ],
            role: row.hasEnded ? .dim : .text
        )
    }

    /// What a row waits for and until when, or what ended it; from the longest form to the shortest.
    private func expectations(of row: RequestRow) -> [String] {
        switch row.stage {
        case .received: []
        case .queued:
            watch.holds.hold(of: row).map { waiting(for: $0.hold, until: $0.until) } ?? []
        case .joined(let leader): ["#\(leader.rawValue)'s answer", "#\(leader.rawValue)"]
        case .inFlight: ["answer, \(figures.age(since: row.since, at: now))"]
        case .retrying(let hold, let until): waiting(for: hold, until: until)
        case .ended(let ending): [reason(of: ending)]
        }
    }

    private func waiting(for hold: Hold, until: Instant?) -> [String] {
        guard let until else { return [Sentences.hold(hold), Sentences.shortHold(hold)] }
        let left = figures.countdown(to: until, from: now)
        return ["\(left) \(Sentences.hold(hold))", "\(left) \(Sentences.shortHold(hold))", left]
    }

    private func reason(of ending: Ending) -> String {
        switch ending {
        case .completed(let status): status == 304 ? "unchanged, free" : ""
        case .refused(let refusal):
            refusal.retryAt.flatMap { $0 > now ? "again in \(figures.countdown(to: $0, from: now))" : nil }
                ?? ""
        case .failed(let failure):
            if case .failed(let last) = failure.last.outcome {
                Sentences.shortFailure(last)
            } else {
                "limited"
            }
        case .cancelled: ""
        }
    }
}
