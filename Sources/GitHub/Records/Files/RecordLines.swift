private import Glibc

/// Reads a file line by line, however large it is.
enum RecordLines {
    private static let blockSize = 256 << 10

    /// - Parameter body: gets each line without its break, and whether it has one; false ends the reading.
    static func forEach(
        in file: String,
        _ body: (ArraySlice<UInt8>, _ isWhole: Bool) -> Bool
    ) throws(RecordFileError) {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RecordFileError(operation: "open", path: file, code: errno) }
        defer { close(descriptor) }
        var rest: [UInt8] = []
        var block = [UInt8](repeating: 0, count: blockSize)
        while true {
            let count = read(descriptor, &block, block.count)
            guard count >= 0 else { throw RecordFileError(operation: "read", path: file, code: errno) }
            guard count > 0 else { break }
            rest += block[..<count]
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                guard body(rest[start..<end], true) else { return }
                start = end + 1
            }
            rest.removeSubrange(..<start)
        }
        if !rest.isEmpty { _ = body(rest[...], false) }
    }
}
