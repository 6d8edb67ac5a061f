private import Glibc

/// Reads the files of an audit line by line, the oldest file first, however large they are.
public struct AuditReader: Sendable {
    /// In the order of their first records, whatever the order in which they were given.
    public let files: [String]

    private static let blockSize = 256 << 10

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
            try Self.read(file) { line in
                number += 1
                body(line, AuditPlace(file: file, line: number))
                return true
            }
        }
    }

    private static func firstNumber(of file: String) throws(RecordFileError) -> Int64 {
        var number: Int64 = 0
        try read(file) { line in
            guard let line = AuditLine(reading: line) else { return true }
            number = line.link.number
            return false
        }
        return number
    }

    /// - Parameter body: false ends the reading.
    private static func read(_ file: String, _ body: (ArraySlice<UInt8>) -> Bool) throws(RecordFileError) {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RecordFileError(operation: "open", path: file, code: errno) }
        defer { close(descriptor) }
        var rest: [UInt8] = []
        var block = [UInt8](repeating: 0, count: blockSize)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            guard count >= 0 else { throw RecordFileError(operation: "read", path: file, code: errno) }
            guard count > 0 else { break }
            rest += block[..<count]
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                guard body(rest[start..<end]) else { return }
                start = end + 1
            }
            rest.removeSubrange(..<start)
        }
        if !rest.isEmpty { _ = body(rest[...]) }
    }
}
