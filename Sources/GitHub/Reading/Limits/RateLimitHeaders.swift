internal import Resilience

/// The headers that tell about limits, gathered in one pass: case, spaces and duplicates are forgiven, and of
/// several values the one that holds us back more counts.
struct RateLimitHeaders: Hashable {
    /// `x-ratelimit-limit`.
    var limit: Int?
    /// `x-ratelimit-remaining`, never negative.
    var remaining: Int?
    /// `x-ratelimit-reset`, in seconds since the Unix epoch on the server's clock, not yet judged.
    var reset: Int64?
    /// `x-ratelimit-resource`.
    var bucket: Bucket?
    /// The values of `retry-after` as they came.
    var retryAfter: [String] = []
    /// `date` as it came.
    var date: String?
    /// `content-type` as it came.
    var contentType: String?
    /// `x-github-request-id`.
    var requestID: String?
    /// The undocumented `gh-limited-by` is there.
    var isMarkedLimited = false

    init(_ headers: Headers) {
        for field in headers.fields {
            switch field.name.utf8.first.map({ $0 | 32 }) {
            case UInt8(ascii: "x"): readLimit(field)
            case UInt8(ascii: "r") where field.isNamed("retry-after"): retryAfter.append(field.value)
            case UInt8(ascii: "d") where field.isNamed("date"): date = field.value
            case UInt8(ascii: "c") where field.isNamed("content-type"): contentType = field.value
            case UInt8(ascii: "g") where field.isNamed("gh-limited-by"): isMarkedLimited = true
            default: break
            }
        }
    }

    private mutating func readLimit(_ field: Headers.Field) {
        if field.isNamed("x-ratelimit-remaining") {
            let values = Self.numbers(field.value).map { max(0, $0) }
            remaining = [remaining, values.min()].compactMap(\.self).min()
        } else if field.isNamed("x-ratelimit-limit") {
            limit = [limit, Self.numbers(field.value).filter { $0 >= 0 }.min()].compactMap(\.self).min()
        } else if field.isNamed("x-ratelimit-reset") {
            let latest = Self.numbers(field.value).filter { $0 >= 0 }.max()
            reset = [reset, latest.map(Int64.init)].compactMap(\.self).max()
        } else if field.isNamed("x-github-request-id") {
            requestID = Self.requestID(field.value)
        } else if field.isNamed("x-ratelimit-resource"), bucket == nil {
            let name = field.value.trimming()
            if !name.isEmpty, name.utf8.count <= 64 { bucket = Bucket(rawValue: Redactor.text(String(name))) }
        }
    }

    /// Groups of hexadecimal digits; anything else is not what GitHub's support can find.
    private static func requestID(_ text: String) -> String? {
        let isNumber = text.utf8.allSatisfy { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
                || Character(UnicodeScalar(byte)).isHexDigit
        }
        return isNumber && (1...100).contains(text.utf8.count) ? text : nil
    }

    /// Whole numbers, also several joined by commas. What is no whole number is left out.
    private static func numbers(_ text: String) -> [Int] {
        if let number = Int(text) { return [number] }
        return text.split(separator: ",").compactMap { Int($0.trimming()) }
    }
}

extension StringProtocol {
    /// Without spaces and tabs at both ends.
    func trimming() -> SubSequence {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
