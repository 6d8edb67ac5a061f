private import FoundationEssentials

/// Lines that an operator typed, kept across runs for the arrows: without secrets, and for the owner's eyes alone.
public struct LineHistory: Sendable {
    /// Lines that are given back; twice as many may lie in the file before it is cut.
    private static let capacity = 200

    private let path: String

    /// - Parameter path: of the file; it and its folders are made when the first line is kept.
    public init(at path: String) {
        self.path = path
    }

    /// Oldest first; none where there is no file, or it can't be read.
    public var lines: [String] {
        Array(all.suffix(Self.capacity))
    }

    /// Puts a line, without secrets, at the end.
    ///
    /// - Throws: `RecordFileError` where the file can not be written.
    public func keep(_ line: String) throws(RecordFileError) {
        let kept = all
        if kept.count >= 2 * Self.capacity {
            try RecordFile.remove(path)
            try append(kept.suffix(Self.capacity) + [Redactor.text(line)])
        } else {
            try append([Redactor.text(line)])
        }
    }

    private var all: [String] {
        var lines: [String] = []
        try? RecordLines.forEach(in: path) { line, isWhole in
            if isWhole { lines.append(String(decoding: line, as: UTF8.self)) }
            return true
        }
        return lines
    }

    private func append(_ lines: [String]) throws(RecordFileError) {
        let file = try RecordFile(at: path)
        let bytes = Array(lines.map { $0.replacing("\n", with: " ") + "\n" }.joined().utf8)
        try file.locked { _ throws(RecordFileError) in try file.append(bytes) }
    }
}
