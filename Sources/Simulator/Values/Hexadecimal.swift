/// Lower-case hexadecimal spellings.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(of bytes: some Sequence<UInt8>) -> String {
        var output: [UInt8] = []
        for byte in bytes {
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Sixteen digits.
    static func text(of value: UInt64) -> String {
        String(
            decoding: stride(from: 60, through: 0, by: -4).map { digits[Int((value >> UInt64($0)) & 15)] },
            as: UTF8.self
        )
    }
}
