public import Resilience

extension GitHubClient {
    /// The request for the page after that of one of the last calls; `nil` where its answer names none, or it is no
    /// longer kept.
    public func nextPage(of id: CallID) -> Request? {
        guard var request = request(of: id), let last = shell.journal.answer(of: id) else { return nil }
        var trail = PageTrail(from: last.url, maximumPages: 2)
        guard case .next(let url) = trail.answered(links: last.headers.values(of: "link")) else { return nil }
        request.path = url
        request.query = []
        return request
    }
}
