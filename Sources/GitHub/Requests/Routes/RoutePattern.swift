/// A path with parameters: `/repos/{owner}/{repo}/contents/{path…}`. One that ends with `…` takes all the rest.
struct RoutePattern: Hashable, Sendable, CustomStringConvertible {
    private enum Part: Hashable {
        case literal(String)
        case parameter
        case rest
    }

    let description: String
    private let parts: [Part]

    init(_ text: String) {
        description = text
        parts = text.split(separator: "/").map { part in
            guard part.hasPrefix("{") else { return .literal(String(part)) }
            return part.hasSuffix("…}") ? .rest : .parameter
        }
    }

    /// The words that stand in it as they are.
    var words: [String] {
        parts.compactMap { part in
            guard case .literal(let word) = part else { return nil }
            return word
        }
    }

    /// How many segments a path needs; with a rest, at least.
    var count: Int { parts.count }

    var takesRest: Bool { parts.last == .rest }

    func matches(_ segments: [Substring]) -> Bool {
        guard takesRest ? segments.count >= parts.count : segments.count == parts.count else { return false }
        return zip(parts, segments).allSatisfy { part, segment in
            switch part {
            case .literal(let word): segment == word
            case .parameter, .rest: true
            }
        }
    }
}
