internal import GitHub

/// Holds what the client received against what the simulator sent, attempt by attempt.
struct Reckoning {
    /// What the client must have counted, by the simulator's word.
    struct Expected: Hashable {
        var primaryLimited = 0
        var secondaryLimited = 0
        var serverErrors = 0
        var networkFailures = 0
        var notModified = 0
    }

    /// What became of the attempts that brought no answer.
    struct Losses: Hashable {
        /// Nothing left this machine.
        var unsent = 0
        /// Sent on a connection that closed before the simulator had read the request: it knows nothing of it.
        var unheard = 0
        /// Answered, and the answer did not arrive whole.
        var unanswered = 0
    }

    /// What came under a request id.
    struct Answered: Hashable {
        let status: Int
        let isRefusal: Bool
    }

    private(set) var expected = Expected()
    /// Complete when the reckoning is closed.
    private(set) var losses = Losses()
    /// All answers that came, by their ids' hash values: the ids themselves would be memory that the run seems to gain.
    private(set) var answers: [Int: Answered] = [:]
    private(set) var matched = 0
    private(set) var complaints: [String] = []
    /// What the simulator did, by attempt, and nothing is known to have come of it yet.
    private var entries: [Int: LedgerPage.Entry] = [:]
    private var failures: [Int: TransportError] = [:]
    private var lastID: String?

    /// Faults after which an answer does not arrive whole.
    private static let cuts: Set<String> = ["reset", "cut", "garbage", "stall"]

    /// - Parameter count: how many answers are awaited.
    init(awaiting count: Int) {
        answers.reserveCapacity(count)
    }

    mutating func compare(_ take: WireTap.Take, with page: LedgerPage) {
        gather(page)
        failures.merge(take.failures) { first, _ in first }
        for (attempt, arrival) in take.answers {
            guard let entry = entries.removeValue(forKey: attempt) else {
                complain("attempt \(attempt) was answered, and the simulator knows nothing of it")
                continue
            }
            if entry.id != arrival.id || entry.status != arrival.status {
                complain("\(entry) came as \(arrival)")
            }
            matched += 1
            if answers.updateValue(Answered(entry), forKey: entry.id.hashValue) != nil {
                complain("\(entry.id) came twice")
            }
            count(entry)
        }
    }

    /// Nothing will come any more.
    mutating func close() {
        for (attempt, error) in failures {
            note(error, of: attempt, entries.removeValue(forKey: attempt))
        }
        for entry in entries.values { complain("no attempt ended with \(entry)") }
        expected.networkFailures += losses.unanswered
    }

    private mutating func note(_ error: TransportError, of attempt: Int, _ entry: LedgerPage.Entry?) {
        switch (error, entry) {
        case (.notSent, nil): losses.unsent += 1
        case (.hungUp, nil), (.cut, nil): losses.unheard += 1
        case (.notSent, _?): complain("attempt \(attempt) arrived, and was said to be unsent")
        case (_, let entry?) where Self.cuts.contains(entry.fault ?? ""): losses.unanswered += 1
        case (_, let entry?): complain("\(entry) was sent whole, and came as \(error)")
        case (_, nil): complain("attempt \(attempt) never reached the simulator: \(error)")
        }
    }

    private mutating func gather(_ page: LedgerPage) {
        let start = lastID.map { last in page.journal.lastIndex { $0.id == last }.map { $0 + 1 } } ?? 0
        guard let start else { return complain("the simulator's journal was overrun") }
        for entry in page.journal[start...] {
            guard let attempt = entry.attempt, entries.updateValue(entry, forKey: attempt) == nil else {
                complain("\(entry) is no attempt of ours, or came twice")
                continue
            }
        }
        lastID = page.journal.last?.id ?? lastID
    }

    private mutating func count(_ entry: LedgerPage.Entry) {
        switch (entry.refused, entry.status) {
        case (nil, 500...): expected.serverErrors += 1
        case (nil, 200..<300) where entry.fault == "truncated": expected.networkFailures += 1
        case (nil, 304): expected.notModified += 1
        case (nil, _): break
        case (_, 200..<300) where entry.fault == "truncated": expected.networkFailures += 1
        case ("primary", _): expected.primaryLimited += 1
        case (_, _): expected.secondaryLimited += 1
        }
    }

    /// The first twenty: the cause is in the first.
    private mutating func complain(_ text: String) {
        if complaints.count < 20 { complaints.append(text) }
    }
}

extension Reckoning.Answered {
    fileprivate init(_ entry: LedgerPage.Entry) {
        self.init(status: entry.status, isRefusal: entry.refused != nil)
    }
}
