/// Which headers a caller may set (RFC 9110 section 5.5 for their form).
enum HeaderRules {
    /// Set by the client or the transport alone: framing, connection, and who we are.
    private static let ours: Set<String> = [
        "authorization", "proxy-authorization", "host", "content-length", "transfer-encoding", "connection",
        "upgrade", "te", "trailer", "accept-encoding", "expect",
    ]

    static func mayBeSet(_ field: Headers.Field) -> Bool {
        guard !field.name.isEmpty, field.name.utf8.allSatisfy(isToken) else { return false }
        guard field.value.utf8.allSatisfy({ $0 == 9 || ($0 >= 32 && $0 != 127) }) else { return false }
        return !ours.contains(field.name.lowercased())
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 94...122, 124, 126: true
        case 33, 35...39, 42, 43, 45, 46: true
        default: false
        }
    }
}
