public import Resilience

/// What a proof found.
public struct ProofReport: Sendable {
    public let calls: Int
    /// Calls that ended, by the client's events.
    public let ended: Int
    public let counters: Counters
    let ledger: LedgerPage
    let wire: WireTap.Totals
    /// Answers that came and are in the simulator's journal with the same status.
    public let matched: Int
    /// Answers of the simulator that were lost on their way.
    public let lost: Int
    let expected: Reckoning.Expected
    /// Events, log lines, errors, exchanges and snapshots in which secrets were looked for.
    public let textsSearched: Int
    private let found: [String]
    /// Resident bytes after each round.
    public let memory: [Int]
    /// Our time.
    public let took: Duration
    /// GitHub's time.
    public let lived: Duration

    init(
        calls: Int,
        ended: Int,
        counters: Counters,
        ledger: LedgerPage,
        wire: WireTap.Totals,
        matched: Int,
        lost: Int,
        expected: Reckoning.Expected,
        textsSearched: Int,
        complaints: [String],
        memory: [Int],
        took: Duration,
        lived: Duration
    ) {
        self.calls = calls
        self.ended = ended
        self.counters = counters
        self.ledger = ledger
        self.wire = wire
        self.matched = matched
        self.lost = lost
        self.expected = expected
        self.textsSearched = textsSearched
        found = complaints
        self.memory = memory
        self.took = took
        self.lived = lived
    }

    /// Everything that is not as it must be; empty where all is proved.
    public var complaints: [String] {
        found
            + [
                compare("calls ended", ended, calls + inquiries),
                compare("endings by kind", endings, ended),
                compare("attempts on the wire", counters.sent, wire.performed),
                compare("attempts answered", counters.answered, counters.sent),
                compare("requests in the ledger", ledger.answered, wire.performed - wire.unsent),
                compare("answers and losses", matched + lost, ledger.answered),
                compare("losses", wire.lost, lost),
                compare("primary limits", counters.primaryLimited, expected.primaryLimited),
                compare("secondary limits", counters.secondaryLimited, expected.secondaryLimited),
                compare("server errors", counters.serverErrors, expected.serverErrors),
                compare("network failures", counters.networkFailures - wire.unsent, expected.networkFailures),
                compare("not modified", counters.notModified, expected.notModified),
            ].compactMap(\.self)
    }

    /// Bytes that were gained from the second fifth of the run to its end; the first fills pools and caches.
    public var growth: Int {
        guard let last = memory.last, memory.count >= 5 else { return 0 }
        return last - memory[memory.count / 5]
    }

    /// Requests that came although the client had been told to hold.
    public var violations: Int { ledger.violations }

    private var endings: Int {
        counters.completed + counters.refused + counters.failed + counters.cancelled
    }

    /// Calls that the client made of its own accord.
    private var inquiries: Int { counters.received - calls }

    private func compare(_ what: String, _ left: Int, _ right: Int) -> String? {
        left == right ? nil : "\(what): \(left) is not \(right)"
    }
}
