internal import Resilience
internal import Timing

extension Sentences {
    func finding(_ finding: Finding) -> String {
        switch finding {
        case .unchanged(let id, let isFree):
            "#\(id.rawValue) unchanged, answered from the cache\(isFree ? ", free" : "")"
        case .knownMissing(let path): "\(path) not asked again: it was missing a moment ago"
        case .moved(let from, let to): "\(from) has moved to \(to)"
        case .deprecated(let endpoint, let since, let sunset):
            "\(endpoint) is deprecated\(day(since, after: " since"))\(day(sunset, after: ", and ends on"))"
        }
    }

    private func day(_ instant: Instant?, after words: String) -> String {
        instant.map { "\(words) \(figures.date($0))" } ?? ""
    }
}
