/// Reads the files of an audit line by line, the oldest file first, however large they are.
public struct AuditReader: Sendable {
    /// In the order of their first records, whatever the order in which they were given.
    public let files: [String]

    /// - Throws: where a file cannot be read.
    public init(_ files: [String]) throws(RecordFileError) {
        var first: [String: Int64] = [:]
        for file in files { first[file] = try Self.firstNumber(of: file) }
        self.files = files.enumerated().sorted { left, right in
            (first[left.element] ?? 0, left.offset) < (first[right.element] ?? 0, right.offset)
        }.map(\.element)
    }

    /// Calls back with each line, without its line break, and where it stands.
    public func forEachLine(_ body: (ArraySlice<UInt8>, AuditPlace) -> Void) throws(RecordFileError) {
        for file in files {
            var number = 0
            try RecordLines.forEach(in: file) { line, _ in
                number += 1
                body(line, AuditPlace(file: file, line: number))
                return true
            }
        }
    }

    private static func firstNumber(of file: String) throws(RecordFileError) -> Int64 {
        var number: Int64 = 0
        try RecordLines.forEach(in: file) { line, _ in
            guard let line = AuditLine(reading: line) else { return true }
            number = line.link.number
            return false
        }
        return number
    }
}
