internal import Resilience

/// The endpoints that are known by name, and a bounded name for all others.
enum RouteTable {
    static func row(for method: Request.Method, _ segments: [Substring]) -> RouteRow? {
        let fitting = rowsByLength[segments.count] ?? []
        return fitting.first { $0.methods.contains(method) && $0.pattern.matches(segments) }
            ?? rowsWithRest.first { $0.methods.contains(method) && $0.pattern.matches(segments) }
    }

    /// A name for a path without a row: words that occur in the table stay, all else becomes `{}`, and what is
    /// deeper than four segments is cut.
    static func boundedName(of segments: [Substring]) -> String {
        guard !segments.isEmpty else { return "/" }
        let shown = segments.prefix(4).enumerated().map { index, segment in
            let isName =
                index > 0 && owners.contains(segments[0]) && index <= (segments[0] == "repos" ? 2 : 1)
            return !isName && words.contains(String(segment)) ? String(segment) : "{}"
        }
        return "/" + shown.joined(separator: "/") + (segments.count > 4 ? "/…" : "")
    }

    /// First words after which names chosen by people follow.
    private static let owners: Set<Substring> = ["repos", "orgs", "users", "enterprises", "teams"]

    private static let rows = prioritised + buckets + creations + others
    private static let rowsWithRest = rows.filter(\.pattern.takesRest)
    private static let rowsByLength = Dictionary(
        grouping: rows.filter { !$0.pattern.takesRest },
        by: \.pattern.count
    )
    private static let words = Set(rows.flatMap(\.pattern.words))
}
