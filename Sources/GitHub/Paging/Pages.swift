/// The pages of a list, asked for one after the other as they are wanted.
public struct Pages: AsyncSequence, Sendable {
    public typealias Element = Response
    public typealias Failure = ClientError

    let client: GitHubClient
    let request: Request
    let maximumPages: Int

    public func makeAsyncIterator() -> Iterator {
        Iterator(client: client, request: request, maximumPages: maximumPages)
    }

    /// Gives the pages in their order.
    public struct Iterator: AsyncIteratorProtocol {
        private let client: GitHubClient
        private let maximumPages: Int
        /// The next page; `nil` after the last one.
        private var request: Request?
        private var trail: PageTrail?
        /// Told instead of the next page.
        private var failure: PageError?

        init(client: GitHubClient, request: Request, maximumPages: Int) {
            self.client = client
            self.request = request
            self.maximumPages = maximumPages
        }

        public mutating func next() async throws(ClientError) -> Response? {
            if let failure { throw .paging(failure) }
            guard let request = request.take() else { return nil }
            var trail: PageTrail
            if let known = self.trail {
                trail = known
            } else {
                trail = PageTrail(from: try client.url(of: request), maximumPages: maximumPages)
            }
            let response = try await client.send(request).successful()
            switch trail.answered(links: response.headers.values(of: "link")) {
            case .end: break
            case .fail(let error): failure = error
            case .next(let url):
                var next = request
                next.path = url
                next.query = []
                self.request = next
            }
            self.trail = trail
            return response
        }
    }
}
