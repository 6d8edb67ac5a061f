/// Small changes to bytes, as a fuzzer makes them.
enum Mutation {
    /// The bytes after one to four changes.
    static func changed(_ bytes: [UInt8], using generator: inout some RandomNumberGenerator) -> [UInt8] {
        (0..<Int.random(in: 1...4, using: &generator)).reduce(bytes) { bytes, _ in
            change(bytes, using: &generator)
        }
    }

    private static func change(_ bytes: [UInt8], using generator: inout some RandomNumberGenerator) -> [UInt8]
    {
        guard let place = bytes.indices.randomElement(using: &generator) else { return [0] }
        let other = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0:
            return replacing(
                bytes,
                at: place,
                with: bytes[place] ^ 1 << UInt8.random(in: 0..<8, using: &generator)
            )
        case 1:
            return replacing(
                bytes,
                at: place,
                with: [0, 0xFF, 0x7F, 0x80].randomElement(using: &generator) ?? 0
            )
        case 2: return Array(bytes[..<place] + bytes[other...])
        case 3: return Array(bytes[..<other] + bytes[place...])
        default: return Array(bytes[..<place])
        }
    }

    private static func replacing(_ bytes: [UInt8], at place: Int, with byte: UInt8) -> [UInt8] {
        var bytes = bytes
        bytes[place] = byte
        return bytes
    }
}
