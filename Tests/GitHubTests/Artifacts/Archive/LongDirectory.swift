import Foundation

/// An archive of nothing but a directory of nameless entries without data, whose end says what a test wants.
struct LongDirectory {
    private static let recordLength = 46
    private static let recordsPerPiece = 1 << 16

    let path: String
    let entries: Int
    private let folder: TemporaryFolder

    /// Writes the records.
    ///
    /// - Parameter pieces: of 65,536 entries each.
    init(of pieces: Int, in folder: TemporaryFolder) throws {
        entries = pieces * Self.recordsPerPiece
        self.folder = folder
        path = try folder.write([], to: "long.zip")
        var piece = [0x50, 0x4B, 0x01, 0x02] + [UInt8](repeating: 0, count: Self.recordLength - 4)
        while piece.count < Self.recordsPerPiece * Self.recordLength { piece += piece }
        let file = try open()
        for _ in 0..<pieces { try file.write(contentsOf: Data(piece)) }
        try file.close()
    }

    /// In bytes.
    var size: Int { entries * Self.recordLength }

    /// Replaces the end (Zip64, PKWARE APPNOTE 4.3.14 to 4.3.16).
    func declare(entries: Int, size: Int) throws {
        let file = try open()
        try file.truncate(atOffset: UInt64(self.size))
        let fields: [[UInt8]] = [
            bytes(0x0606_4B50, 4), bytes(44, 8), bytes(45, 2), bytes(45, 2), bytes(0, 8),
            bytes(entries, 8), bytes(entries, 8), bytes(size, 8), bytes(0, 8),
            bytes(0x0706_4B50, 4), bytes(0, 4), bytes(self.size, 8), bytes(1, 4),
            bytes(0x0605_4B50, 4), bytes(0, 4), bytes(0xFFFF_FFFF, 4), bytes(-1, 8), bytes(0, 2),
        ]
        try file.write(contentsOf: Data(fields.joined()))
        try file.close()
    }

    private func open() throws -> FileHandle {
        try FileHandle(forUpdating: URL(fileURLWithPath: path))
    }

    private func bytes(_ number: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
