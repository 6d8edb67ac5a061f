extension GitHubClient {
    /// Asks for something that GitHub has to compute first, such as statistics, until it is there: 202 means
    /// “not yet”.
    ///
    /// - Throws: `ClientError.stillComputing` where it is not there after two minutes.
    public func computed(_ request: Request) async throws(ClientError) -> Response {
        var computation = Computation()
        while true {
            let response = try await send(request)
            switch computation.answered(status: response.status) {
            case .answer: return response
            case .giveUp(let polls): throw .stillComputing(polls: polls)
            case .wait(let pause): try await sleep(for: pause)
            }
        }
    }

    /// Asks again and again, and gives an answer each time. Unchanged answers cost nothing.
    ///
    /// - Parameters:
    ///   - request: what is asked again and again.
    ///   - interval: between two polls; GitHub may ask for a longer one (`x-poll-interval`), which holds
    ///     until it tells another.
    public func polls(of request: Request, every interval: Duration) -> Polls {
        Polls(client: self, request: request, interval: interval)
    }

    func sleep(for duration: Duration) async throws(ClientError) {
        let time = shell.time
        guard (try? await time.sleep(until: time.now.advanced(by: duration), tolerance: nil)) != nil else {
            throw .cancelled
        }
    }
}
