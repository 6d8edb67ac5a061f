/// Finds any eight bytes in a row of a secret in a text.
struct SecretSearch: Sendable {
    private static let length = 8

    private let windows: Set<UInt64>

    init(_ secret: String) {
        let bytes = Array(secret.utf8)
        precondition(bytes.count >= Self.length, "a secret has at least eight bytes")
        windows = Set(
            (0...bytes.count - Self.length).map { start in
                bytes[start..<start + Self.length].reduce(0) { $0 << 8 | UInt64($1) }
            }
        )
    }

    func finds(in text: String) -> Bool {
        var window: UInt64 = 0
        var count = 0
        for byte in text.utf8 {
            window = window << 8 | UInt64(byte)
            count += 1
            if count >= Self.length, windows.contains(window) { return true }
        }
        return false
    }
}
