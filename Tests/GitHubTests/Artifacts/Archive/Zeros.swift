/// A stream of zero bytes as deflate writes it at its tightest, two bits for 258 bytes (RFC 1951).
enum Zeros {
    /// - Returns: about a thousandth of `count` bytes.
    static func deflated(_ count: Int) -> [UInt8] {
        var bits = BitWriter()
        // The last block, with codes of its own: 286 for literals and lengths, one for distances, 18 for code lengths.
        bits.write(1, 1)
        bits.write(2, 2)
        bits.write(286 - 257, 5)
        bits.write(0, 5)
        bits.write(18 - 4, 4)
        // Lengths of the code lengths' own codes, in RFC 1951's order: 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1.
        for length in [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1] { bits.write(length, 3) }
        // Their codes: 1 is "0", 2 is "10", 18 is "11". Literal 0 and the end get two bits, the length 258 one.
        writeTwo(&bits)
        writeZeros(255, &bits)
        writeTwo(&bits)
        writeZeros(28, &bits)
        writeOne(&bits)
        writeOne(&bits)
        // 285 is "0", 0 is "10", 256 is "11"; the distance 1 is "0".
        bits.writeCode(0b10, 2)
        bits.writeZeros(2 * (count / 258))
        bits.writeCode(0b11, 2)
        return bits.bytes()
    }

    private static func writeOne(_ bits: inout BitWriter) { bits.writeCode(0, 1) }

    private static func writeTwo(_ bits: inout BitWriter) { bits.writeCode(0b10, 2) }

    private static func writeZeros(_ count: Int, _ bits: inout BitWriter) {
        var left = count
        while left > 0 {
            let run = min(138, left)
            bits.writeCode(0b11, 2)
            bits.write(run - 11, 7)
            left -= run
        }
    }

    private struct BitWriter {
        private var output: [UInt8] = []
        private var used = 0

        mutating func write(_ value: Int, _ count: Int) {
            for index in 0..<count { write(bit: value >> index & 1) }
        }

        /// Codes come with their highest bit first.
        mutating func writeCode(_ code: Int, _ count: Int) {
            for index in (0..<count).reversed() { write(bit: code >> index & 1) }
        }

        mutating func writeZeros(_ count: Int) {
            used += count
            output += Array(repeating: 0, count: (used + 7) / 8 - output.count)
        }

        func bytes() -> [UInt8] { output }

        private mutating func write(bit: Int) {
            if used % 8 == 0 { output.append(0) }
            output[output.count - 1] |= UInt8(bit << (used % 8))
            used += 1
        }
    }
}
