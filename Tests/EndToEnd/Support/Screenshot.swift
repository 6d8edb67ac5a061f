import Foundation

/// The characters of a screen, read as a person reads them.
struct Screenshot: Sendable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The part of a bucket's row that says `4981/5000`.
    func quota(_ bucket: String) -> Quota? {
        for line in lines {
            let words = line.split { $0 == " " || $0 == "│" || $0 == "|" }
            guard words.first == Substring(bucket) else { continue }
            for word in words {
                let parts = word.split(separator: "/").map { Int($0) }
                if parts.count == 2, let remaining = parts[0], let limit = parts[1] {
                    return Quota(remaining: remaining, limit: limit)
                }
            }
        }
        return nil
    }

    /// The first number after a text.
    func number(after text: String) -> Int? {
        guard let range = self.text.range(of: text) else { return nil }
        let digits = self.text[range.upperBound...].drop { $0 == " " }.prefix(while: \.isNumber)
        return Int(digits)
    }

    /// The address of the simulator that the header names.
    var simulator: String? {
        text.firstMatch(of: #/127\.0\.0\.1:\d+/#).map { "http://\($0.output)" }
    }

    struct Quota: Hashable, Sendable {
        let remaining: Int
        let limit: Int
    }
}
