/// How a path that is being typed may go on: as a request did that was sent before, or as the API has it.
struct PathCompletion: Hashable, Sendable {
    struct Candidate: Hashable, Sendable {
        /// What takes the place of the text.
        var text: String
        /// What is listed: with the parameters that are still to be typed.
        var title: String
        var isKnown: Bool
    }

    /// `/repos/{owner}/{repo}/issues`.
    let routes: [String]
    /// Paths of requests, the latest first.
    let known: [String]

    private static let knownShown = 4

    func candidates(for text: String, atMost count: Int) -> [Candidate] {
        guard text.hasPrefix("/") || text.isEmpty else { return [] }
        let earlier = known.filter { $0.hasPrefix(text) && $0 != text }.prefix(Self.knownShown)
            .map { Candidate(text: $0, title: $0, isKnown: true) }
        guard !text.contains("?") else { return earlier }
        let typed = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let fitting = routes.compactMap { Self.candidate($0, for: Array(typed)) }
            .filter { $0.text != text || $0.title != text }
        return Array((earlier + fitting).prefix(count))
    }

    /// The route with what is typed in the places of its parameters; `nil` where it doesn't fit.
    private static func candidate(_ route: String, for typed: [Substring]) -> Candidate? {
        let parts = route.split(separator: "/")
        guard let last = typed.last else { return Candidate(text: "/", title: route, isKnown: false) }
        guard parts.count >= typed.count else { return nil }
        for (part, word) in zip(parts, typed.dropLast()) where !part.hasPrefix("{") && part != word {
            return nil
        }
        let present = parts[typed.count - 1]
        // What stands for a parameter is known to nobody but the operator, until it is followed by a slash.
        guard present.hasPrefix("{") ? last.isEmpty : present.hasPrefix(last) else { return nil }
        let filled = typed.dropLast() + parts[(typed.count - 1)...]
        let ready = filled.prefix { !$0.hasPrefix("{") }
        let isWhole = ready.count == filled.count
        return Candidate(
            text: "/" + ready.joined(separator: "/") + (isWhole ? "" : "/"),
            title: "/" + filled.joined(separator: "/"),
            isKnown: false
        )
    }
}
