internal import Resilience
internal import Timing

/// Appends records to the audit's file, tied to what stands there, and puts full files aside. Several
/// programs may write to one file: each ties its lines to the last one, whoever wrote it. Belongs to one
/// thread.
final class AuditFile: RecordSink {
    private let path: String
    private let policy: AuditPolicy
    private var file: RecordFile
    private var chain = AuditChain()
    /// How long the file was after our last line: another length means that somebody else wrote.
    private var knownSize = -1
    private var isBegun = false

    init(at path: String, _ policy: AuditPolicy) throws(RecordFileError) {
        self.path = path
        self.policy = policy
        file = try RecordFile(at: path)
    }

    func write(_ records: [Record], lost: Int, at now: Instant) throws(RecordFileError) {
        while try !file.locked({ isCurrent throws(RecordFileError) in
            guard isCurrent else { return false }
            try append(records, lost, now)
            if file.size >= policy.maximumFileBytes { try putAside(at: now) }
            return true
        }) {
            // Another program has put the file aside.
            file = try RecordFile(at: path)
            knownSize = -1
        }
    }

    func sync() throws(RecordFileError) {
        try file.sync()
    }

    private func append(_ records: [Record], _ lost: Int, _ now: Instant) throws(RecordFileError) {
        let torn = try catchUp()
        var chain = chain
        var lines: [Record] = []
        if !isBegun || torn > 0 {
            lines.append(AuditSelf.record(AuditSelf.resumed, count: torn > 0 ? Int64(torn) : nil, at: now))
        }
        if lost > 0 { lines.append(AuditSelf.record(AuditSelf.lost, count: Int64(lost), at: now)) }
        let text = (lines + records).map { chain.seal($0) + "\n" }.joined()
        try file.append(Array(((torn > 0 ? "\n" : "") + text).utf8))
        // Only what is written is a part of the chain.
        self.chain = chain
        knownSize = file.size
        isBegun = true
    }

    /// Ties the next line to the last one in the file. Returns the length of a line behind it that a crash
    /// has cut.
    private func catchUp() throws(RecordFileError) -> Int {
        guard file.size != knownSize else { return 0 }
        let tail = try AuditTail(of: file)
        if let last = tail.last {
            chain = AuditChain(after: last)
        } else if file.size == 0, let last = try AuditFolder(of: path).last() {
            chain = AuditChain(after: last)
        }
        return tail.torn
    }

    /// Gives the full file the name of its last record and begins a new one, which goes on with the chain.
    private func putAside(at now: Instant) throws(RecordFileError) {
        let folder = AuditFolder(of: path)
        try file.sync()
        try file.rename(to: folder.name(endingWith: chain.last.number))
        let dropped = folder.dropOldest(keeping: policy.keptFiles)
        file = try RecordFile(at: path)
        knownSize = file.size
        guard let dropped else { return }
        let line = chain.seal(AuditSelf.record(AuditSelf.dropped, count: dropped, at: now)) + "\n"
        try file.append(Array(line.utf8))
        knownSize = file.size
    }
}
