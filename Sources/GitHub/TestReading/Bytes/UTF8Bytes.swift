/// A document as UTF-8 without its declaration, whatever encoding it came in.
///
/// libxml2 then has nothing to convert: bytes that an encoding doesn't have end its own conversion with a crash (2.9.14).
struct UTF8Bytes: ByteSource {
    private static let headSize = 4 << 10
    private static let pieceSize = 64 << 10

    private var source: any ByteSource
    private var transcoder: Transcoder?
    private var ready: ArraySlice<UInt8> = []
    /// Thrown when everything before it was read.
    private var failure: (any Error)?
    private var isOver = false
    /// Of the next byte that is ready.
    private var line = 1

    init(_ source: any ByteSource) {
        self.source = source
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while ready.isEmpty, failure == nil, !isOver { refill() }
        if ready.isEmpty, let failure { throw failure }
        let part = ready.prefix(buffer.count)
        buffer.copyBytes(from: part)
        ready = ready.dropFirst(part.count)
        line += Self.lines(in: part)
        return part.count
    }

    private mutating func refill() {
        let piece = piece(ofAtLeast: transcoder == nil ? Self.headSize : 1)
        var text: [UInt8] = []
        do throws(EncodingFault.Reason) {
            if let transcoder {
                try transcoder.decode(piece, to: &text)
            } else if !piece.isEmpty {
                try begin(with: piece, to: &text)
            }
            if isOver { try transcoder?.finish() }
        } catch {
            failure = EncodingFault(line: line + Self.lines(in: text[...]), reason: error)
        }
        ready = text[...]
    }

    /// Learns the encoding from the first bytes, and blanks the declaration, which would only repeat it.
    private mutating func begin(
        with head: [UInt8],
        to text: inout [UInt8]
    ) throws(EncodingFault.Reason) {
        let encoding = XMLEncoding(of: head)
        guard let transcoder = Transcoder(from: encoding.name) else { throw .unknownEncoding(encoding.name) }
        self.transcoder = transcoder
        defer { Self.blankDeclaration(of: &text) }
        try transcoder.decode(head.dropFirst(encoding.markLength), to: &text)
        guard !Self.hasDeclaration(text) || text.contains(UInt8(ascii: ">")) else {
            throw .endlessDeclaration
        }
    }

    private static func hasDeclaration(_ text: [UInt8]) -> Bool {
        text.starts(with: "<?xml".utf8) && text.count > 5 && text[5] <= 0x20
    }

    private static func blankDeclaration(of text: inout [UInt8]) {
        guard hasDeclaration(text) else { return }
        let end = text.firstIndex(of: UInt8(ascii: ">")) ?? text.count - 1
        for index in 0...end where text[index] != UInt8(ascii: "\n") { text[index] = UInt8(ascii: " ") }
    }

    /// The next bytes of the source, fewer than asked for only at its end. What the source throws is kept for later.
    private mutating func piece(ofAtLeast count: Int) -> [UInt8] {
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        var filled = 0
        while filled < count, failure == nil, !isOver {
            do {
                let read = try piece.withUnsafeMutableBytes {
                    try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
                }
                filled += read
                isOver = read == 0
            } catch {
                failure = error
            }
        }
        return Array(piece[..<filled])
    }

    private static func lines(in text: ArraySlice<UInt8>) -> Int { text.count { $0 == UInt8(ascii: "\n") } }
}
