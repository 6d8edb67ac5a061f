/// A reference, resolved against the URL of the answer in which it stands (RFC 3986 section 5.2).
enum URLReference {
    /// The absolute URL, without a fragment and with its scheme in lower case; `nil` for what is no reference or
    /// holds spaces or control characters.
    static func resolve(_ reference: String, at base: String) -> String? {
        guard !reference.utf8.contains(where: { $0 <= 32 || $0 == 127 || $0 == UInt8(ascii: "\\") }) else {
            return nil
        }
        let text = String(reference.prefix { $0 != "#" })
        if let scheme = scheme(of: text) {
            return scheme.lowercased() + text.dropFirst(scheme.count)
        }
        guard let colon = base.firstIndex(of: ":"), let parts = URLParts(base) else { return nil }
        if text.hasPrefix("//") { return base[...colon].lowercased() + text }
        let root = base.prefix(base.count - parts.rest.count)
        let path = String(parts.rest.prefix { $0 != "?" && $0 != "#" })
        if text.isEmpty { return String(base.prefix { $0 != "#" }) }
        if text.hasPrefix("?") { return root + path + text }
        if text.hasPrefix("/") { return root + withoutDots(text) }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
        return root + withoutDots(folder + text)
    }

    private static func scheme(of text: String) -> Substring? {
        guard let end = text.firstIndex(where: { ":/?#".contains($0) }), text[end] == ":" else { return nil }
        let scheme = text[..<end]
        guard let first = scheme.utf8.first, (97...122).contains(first | 32) else { return nil }
        return scheme
    }

    /// Without the segments `.` and `..`; the query stays as it is.
    private static func withoutDots(_ target: String) -> String {
        let path = target.prefix { $0 != "?" }
        let query = target.dropFirst(path.count)
        guard path.contains("/.") else { return target }
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for segment in segments where segment != "." {
            guard segment == ".." else {
                kept.append(segment)
                continue
            }
            _ = kept.popLast()
        }
        let isFolder = segments.last == "." || segments.last == ".."
        return "/" + kept.joined(separator: "/") + (isFolder && !kept.isEmpty ? "/" : "") + query
    }
}
