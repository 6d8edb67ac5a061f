internal import GitHub

/// What is answered to some requests.
struct MockScript: Hashable, Sendable {
    let method: String
    let path: String
    let answer: WireResponse

    func fits(_ request: MockTarget) -> Bool {
        guard method == request.method else { return false }
        let pattern = path.split(separator: "/", omittingEmptySubsequences: false)
        let segments = request.path.split(separator: "/", omittingEmptySubsequences: false)
        return pattern.count == segments.count && zip(pattern, segments).allSatisfy { $0 == "*" || $0 == $1 }
    }
}
