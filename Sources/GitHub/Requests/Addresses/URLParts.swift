/// A URL taken apart as far as comparing origins needs (RFC 3986 section 3).
struct URLParts: Hashable {
    /// In lower case.
    let scheme: String
    /// In lower case; IPv6 in brackets.
    let host: String
    /// `nil` where absent or the scheme's own.
    let port: Int?
    let hasUserInfo: Bool
    /// Path, query and fragment.
    let rest: String

    init?(_ text: some StringProtocol) {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
        scheme = text[..<colon].lowercased()
        let afterSlashes = text[colon...].dropFirst(3)
        let end = afterSlashes.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? afterSlashes.endIndex
        rest = String(afterSlashes[end...])
        var authority = afterSlashes[..<end]
        if let at = authority.lastIndex(of: "@") {
            hasUserInfo = true
            authority = authority[authority.index(after: at)...]
        } else {
            hasUserInfo = false
        }
        guard let (host, port) = Self.hostAndPort(String(authority)) else { return nil }
        guard Self.isPlain(host) else { return nil }
        self.host = host
        self.port = port == (scheme == "https" ? 443 : 80) ? nil : port
    }

    private static func hostAndPort(_ authority: String) -> (String, Int?)? {
        let nameEnd = authority.lastIndex(of: "]").map(authority.index(after:)) ?? authority.startIndex
        guard let colon = authority[nameEnd...].firstIndex(of: ":") else {
            return authority.isEmpty ? nil : (authority.lowercased(), nil)
        }
        guard let port = UInt16(authority[authority.index(after: colon)...]), port > 0 else { return nil }
        return colon == authority.startIndex ? nil : (authority[..<colon].lowercased(), Int(port))
    }

    private static func isPlain(_ host: String) -> Bool {
        host.utf8.allSatisfy { byte in
            switch UInt8(byte) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"): true
            default: false
            }
        }
    }
}
