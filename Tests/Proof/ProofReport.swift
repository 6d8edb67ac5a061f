public import Resilience

/// What a proof found.
public struct ProofReport: Sendable {
    public let calls: Int
    /// Calls that ended, by the client's events.
    public let ended: Int
    /// Events, log lines, errors, exchanges, snapshots and lines of the audit in which secrets were looked for.
    public let textsSearched: Int
    private let run: ProofRun
    private let audit: AuditBook
    private let found: [String]

    init(calls: Int, _ run: ProofRun, audit: AuditBook, witness: Witness) {
        self.calls = calls
        self.run = run
        self.audit = audit
        (ended, textsSearched) = witness.totals
        found = run.reckoning.complaints + audit.complaints + witness.complaints
    }

    public var counters: Counters { run.counters }
    /// Answers that came and are in the simulator's journal with the same status.
    public var matched: Int { run.reckoning.matched }
    /// Answers of the simulator that were lost on their way.
    public var lost: Int { run.reckoning.losses.unanswered }
    /// Requests that were sent on a connection that closed before the simulator had read them.
    public var unheard: Int { run.reckoning.losses.unheard }
    /// Resident bytes after each round.
    public var memory: [Int] { run.memory }
    /// Our time.
    public var took: Duration { run.took }
    /// GitHub's time.
    public var lived: Duration { run.lived }
    /// Lines of the audit.
    public var auditLines: Int { audit.lines }
    /// The audit's files, oldest first.
    public var auditFiles: [String] { audit.files }
    /// Requests that came although the client had been told to hold.
    public var violations: Int { run.ledger.violations }

    /// Everything that is not as it must be; empty where all is proved.
    public var complaints: [String] {
        let (expected, losses) = (run.reckoning.expected, run.reckoning.losses)
        let heard = run.performed - losses.unsent - losses.unheard
        return found
            + [
                compare("calls ended", ended, calls + inquiries),
                compare("endings by kind", endings, ended),
                compare("attempts on the wire", counters.sent, run.performed),
                compare("attempts answered", counters.answered, counters.sent),
                compare("requests in the ledger", run.ledger.answered, heard),
                compare("answers and losses", matched + lost, run.ledger.answered),
                compare("primary limits", counters.primaryLimited, expected.primaryLimited),
                compare("secondary limits", counters.secondaryLimited, expected.secondaryLimited),
                compare("server errors", counters.serverErrors, expected.serverErrors),
                compare(
                    "network failures",
                    counters.networkFailures - losses.unsent - losses.unheard,
                    expected.networkFailures
                ),
                compare("not modified", counters.notModified, expected.notModified),
                compare("calls in the audit", audit.calls, ended),
                compare("attempts in the audit", audit.attempts, run.performed),
                compare(
                    "refusals in the audit",
                    audit.refusals,
                    expected.primaryLimited + expected.secondaryLimited
                ),
            ].compactMap(\.self) + pageComplaints + screenComplaints
    }

    /// Where the metrics page, over all labels, does not say what the core counted.
    private var pageComplaints: [String] {
        let page = run.page
        return [
            compare("calls on the page", page.sum(of: "github_api_requests_total"), counters.received),
            compare("attempts on the page", page.sum(of: "github_api_attempts_total"), counters.sent),
            compare("answers on the page", page.sum(of: "github_api_answers_total"), counters.answered),
            compare("failures on the page", page.sum(of: "github_api_failures_total"), counters.failed),
            compare("refusals on the page", page.sum(of: "github_api_refusals_total"), counters.refused),
            compare("completed on the page", page.sum(of: "github_api_completed_total"), counters.completed),
            compare(
                "5xx on the page",
                page.sum(of: "github_api_answers_total", with: "status=\"5xx\""),
                counters.serverErrors
            ),
            compare(
                "limits on the page",
                page.sum(of: "github_api_limited_total"),
                counters.primaryLimited + counters.secondaryLimited
            ),
        ].compactMap(\.self)
    }

    /// Where the screen, over all priorities, does not say what the core counted.
    private var screenComplaints: [String] {
        let limited = counters.primaryLimited + counters.secondaryLimited
        return [
            compare("calls on the screen", run.screen.calls, counters.received),
            compare("attempts on the screen", run.screen.sent, counters.sent),
            compare("limits on the screen", run.screen.limited, limited),
            compare("losses on the screen", run.screen.lost, counters.refused + counters.failed),
        ].compactMap(\.self)
    }

    /// Bytes that were gained from the second fifth of the run to its end; the first fills pools and caches.
    public var growth: Int {
        guard let last = memory.last, memory.count >= 5 else { return 0 }
        return last - memory[memory.count / 5]
    }

    private var endings: Int {
        counters.completed + counters.refused + counters.failed + counters.cancelled
    }

    /// Calls that the client made of its own accord.
    private var inquiries: Int { counters.received - calls }

    private func compare(_ what: String, _ left: Int, _ right: Int) -> String? {
        left == right ? nil : "\(what): \(left) is not \(right)"
    }
}
