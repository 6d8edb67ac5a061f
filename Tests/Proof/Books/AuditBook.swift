internal import GitHub

/// What the audit's files tell of a run, read when nothing more is written.
struct AuditBook: Sendable {
    /// Oldest first.
    let files: [String]
    /// Lines that were read.
    private(set) var lines = 0
    /// Records of calls that have ended.
    private(set) var calls = 0
    /// How often these calls were sent.
    private(set) var attempts = 0
    /// Records of attempts that a limit refused.
    private(set) var refusals = 0
    /// What is not as it was written, or not as the simulator says; the first twenty.
    private(set) var complaints: [String] = []

    /// Request ids under which a call has ended, and under which a limit refused, by their hash values.
    private var ended: Set<Int> = []
    private var refused: Set<Int> = []
    private let answers: [Int: Reckoning.Answered]

    /// - Parameters:
    ///   - path: of the audit's file.
    ///   - answers: what came over the wire, and what the simulator had sent.
    ///   - read: is given each line.
    init(
        at path: String,
        against answers: [Int: Reckoning.Answered],
        read: (String) -> Void
    ) throws(RecordFileError) {
        self.answers = answers
        files = AuditFolder(of: path).files
        var verifier = AuditVerifier()
        try AuditReader(files).forEachLine { bytes, place in
            read(String(decoding: bytes, as: UTF8.self))
            if let record = verifier.read(bytes, at: place) { note(record) }
        }
        lines = verifier.lines
        for finding in verifier.findings { complain(finding.sentence) }
    }

    private mutating func note(_ record: Record) {
        switch record.kind {
        case .request, .queue: noteEnd(record)
        case .limit: noteRefusal(record)
        default: break
        }
    }

    private mutating func noteEnd(_ record: Record) {
        calls += 1
        attempts += record.attempts ?? 0
        guard let id = record.requestID else { return }
        if !ended.insert(id.hashValue).inserted { complain("\(id) ends two calls in the audit") }
        let answered = answers[id.hashValue]
        if answered == nil || record.status.map({ $0 != answered?.status }) == true {
            complain("\(id): \(record.status ?? 0) in the audit, came as \(answered?.status ?? 0)")
        }
    }

    private mutating func noteRefusal(_ record: Record) {
        refusals += 1
        guard let id = record.requestID else { return complain("a refusal without an id in the audit") }
        if !refused.insert(id.hashValue).inserted { complain("\(id) is refused twice in the audit") }
        if answers[id.hashValue]?.isRefusal != true { complain("\(id) was refused by the audit alone") }
    }

    private mutating func complain(_ text: String) {
        if complaints.count < 20 { complaints.append(text) }
    }
}
