extension GitHubClient {
    /// Sends a write that must not happen twice.
    ///
    /// - Parameter look: finds what the write makes, where it has been made.
    func sendLookingFirst<Made: Decodable & Sendable>(
        _ request: Request,
        look: (GitHubClient) async throws(ClientError) -> Made?
    ) async throws(ClientError) -> Made {
        var care = LookFirst()
        while true {
            let failure: ClientError
            do throws(ClientError) {
                return try await send(request).successful().decoded()
            } catch {
                failure = error
            }
            guard case .look(let pause) = care.failed(failure) else { throw failure }
            if pause > .zero { try await sleep(for: pause) }
            if let made = try await look(self) { return made }
        }
    }
}
