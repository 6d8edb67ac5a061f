/// The way from page to page of a list, by what each says about the next one. Addresses are followed and
/// never made up, because GitHub counts pages, ids or cursors as it likes (GitHub docs: Using pagination in
/// the REST API).
struct PageTrail: Hashable, Sendable {
    enum Step: Hashable {
        case next(url: String)
        case end
        case fail(PageError)
    }

    private let maximumPages: Int
    private var url: String
    private var visited: Set<String>

    /// - Parameter url: of the first page, absolute.
    init(from url: String, maximumPages: Int) {
        self.url = url
        self.maximumPages = maximumPages
        visited = [url]
    }

    /// The page was answered with these `link` headers.
    mutating func answered(links: [String]) -> Step {
        guard let target = LinkHeader.target("next", in: links) else { return .end }
        guard let next = URLReference.resolve(target, at: url), let parts = URLParts(next) else {
            return .end
        }
        guard let here = URLParts(url), here.scheme == parts.scheme, here.host == parts.host,
            here.port == parts.port, !parts.hasUserInfo
        else { return .fail(.leftOrigin(host: parts.host)) }
        guard visited.insert(next).inserted else { return .fail(.repeated) }
        guard visited.count <= maximumPages else { return .fail(.tooManyPages(maximumPages)) }
        url = next
        return .next(url: next)
    }
}
