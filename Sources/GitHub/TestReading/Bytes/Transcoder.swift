internal import Glibc

/// Turns bytes of one encoding into UTF-8, piece by piece, and refuses what the encoding doesn't have.
final class Transcoder {
    private static let longestCharacter = 16

    private let encoding: String
    private let converter: iconv_t
    /// The beginning of a character whose rest has not come yet.
    private var rest: [UInt8] = []
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    /// `nil` where the system knows no such encoding.
    init?(from encoding: String) {
        // No slash: what follows one is a command to iconv.
        let isName = encoding.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:()".contains($0))
        }
        guard isName, (1...40).contains(encoding.utf8.count) else { return nil }
        self.encoding = encoding
        converter = iconv_open("UTF-8", encoding)
        guard Int(bitPattern: converter) != -1 else { return nil }
    }

    deinit { if Int(bitPattern: converter) != -1 { iconv_close(converter) } }

    /// Adds the text of a piece, as far as its characters are whole; where some are foreign, what stands before them.
    func decode(_ piece: some Collection<UInt8>, to text: inout [UInt8]) throws(EncodingFault.Reason) {
        var input = rest + piece
        rest = []
        var used = 0
        while used < input.count {
            let step = convert(&input, from: used)
            used += step.read
            text += buffer[..<step.written]
            switch step.code {
            // All is converted, or the buffer is full.
            case 0, E2BIG: continue
            case EINVAL where input.count - used < Self.longestCharacter:
                rest = Array(input[used...])
                return
            default: throw .foreignBytes(encoding: encoding)
            }
        }
    }

    /// Nothing more comes: a character that began must be whole.
    func finish() throws(EncodingFault.Reason) {
        guard rest.isEmpty else { throw .foreignBytes(encoding: encoding) }
    }

    private struct Step {
        /// The system's error, or 0.
        let code: Int32
        let read: Int
        let written: Int
    }

    private func convert(_ input: inout [UInt8], from start: Int) -> Step {
        input.withUnsafeMutableBytes { input in
            buffer.withUnsafeMutableBytes { output in
                var source = input.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
                var sink = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = input.count - start
                var space = output.count
                let failed = iconv(converter, &source, &left, &sink, &space) == -1
                return Step(
                    code: failed ? errno : 0,
                    read: input.count - start - left,
                    written: output.count - space
                )
            }
        }
    }
}
