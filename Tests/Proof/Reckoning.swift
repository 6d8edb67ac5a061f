/// Holds what the client received against what the simulator sent, request by request.
struct Reckoning {
    /// What the client must have counted, by the simulator's word.
    struct Expected: Hashable {
        var primaryLimited = 0
        var secondaryLimited = 0
        var serverErrors = 0
        var networkFailures = 0
        var notModified = 0
    }

    /// What came under a request id.
    struct Answered: Hashable {
        let status: Int
        let isRefusal: Bool
    }

    private(set) var expected = Expected()
    /// All answers that came, by their ids' hash values: the ids themselves would be memory that the run seems to gain.
    private(set) var answers: [Int: Answered] = [:]
    private(set) var matched = 0
    private(set) var complaints: [String] = []
    /// Sent by the simulator and not received yet.
    private var sent: [String: LedgerPage.Entry] = [:]
    private var lastID: String?

    /// Faults after which an answer does not arrive whole.
    private static let cuts: Set<String> = ["reset", "cut", "garbage", "stall"]

    /// - Parameter count: how many answers are awaited.
    init(awaiting count: Int) {
        answers.reserveCapacity(count)
    }

    mutating func compare(_ take: WireTap.Take, with page: LedgerPage) {
        gather(page)
        if take.strange > 0 { complain("\(take.strange) answers without an id of their own") }
        for (id, status) in take.answers {
            guard let entry = sent.removeValue(forKey: id) else {
                complain("\(id) came, and the simulator knows nothing of it")
                continue
            }
            if entry.status != status { complain("\(id): sent as \(entry.status), came as \(status)") }
            matched += 1
            answers[id.hashValue] = Answered(status: status, isRefusal: entry.refused != nil)
            count(entry)
        }
    }

    /// Nothing will come any more. Returns how many answers were lost on their way.
    mutating func close() -> Int {
        for entry in sent.values where !Self.cuts.contains(entry.fault ?? "") {
            complain(
                "\(entry.id) was sent whole, \(entry.status), and never came (\(entry.fault ?? "no fault"))"
            )
        }
        expected.networkFailures += sent.count
        return sent.count
    }

    private mutating func gather(_ page: LedgerPage) {
        let start = lastID.map { last in page.journal.lastIndex { $0.id == last }.map { $0 + 1 } } ?? 0
        guard let start else { return complain("the simulator's journal was overrun") }
        for entry in page.journal[start...] { sent[entry.id] = entry }
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
