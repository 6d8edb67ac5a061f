/// Why a line after `:` can't be run.
enum PaletteProblem: Error, Hashable, Sendable {
    case unknown
    case ambiguous
    case tooMany(usage: String)
    case tooFew(usage: String)
    case notOffered(String, offered: [String])

    func sentence(for word: String) -> String {
        switch self {
        case .unknown: "there is no command \(word); Tab on an empty line goes through all"
        case .ambiguous: "\(word) may mean several commands; Tab goes through them"
        case .tooMany(let usage), .tooFew(let usage): "it is typed \(usage)"
        case .notOffered(let text, let offered):
            offered.isEmpty
                ? "there is no \(text) yet"
                : "no \(text); choose \(offered.prefix(8).joined(separator: ", "))"
        }
    }
}
