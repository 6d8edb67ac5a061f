/// The end of an audit's file: its last whole line, and what a crash has left behind it.
struct AuditTail {
    let last: AuditLink?
    /// Bytes behind the last line break.
    let torn: Int

    /// The longest line that is looked for.
    private static let longest = 256 << 10

    init(of file: RecordFile) throws(RecordFileError) {
        let start = max(0, file.size - Self.longest)
        let bytes = try file.read(file.size - start, from: start)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        torn = lines.last?.count ?? 0
        last = lines.dropLast().reversed().lazy.compactMap { AuditLine(reading: $0)?.link }.first
    }
}
