public import Resilience

extension GitHubClient {
    /// Asks GitHub for all limits of the credential, which no primary limit counts, and tells them to the core.
    ///
    /// - Parameters:
    ///   - caller: who asks, as the operator shall see it.
    ///   - credential: whose limits; `nil` takes the first's.
    /// - Throws: `ClientError.unexpected` where GitHub declines, such as an Enterprise Server with its limits
    ///   switched off (404).
    @discardableResult
    public func rateLimits(
        for caller: String = "headroom",
        of credential: CredentialName? = nil
    ) async throws(ClientError) -> [LimitReading] {
        let request = Request(
            .get,
            "/rate_limit",
            priority: .high,
            caller: caller,
            credential: credential
        )
        let response = try await send(request)
        guard response.status == 200 else {
            let error = ErrorBody(response.body, contentType: response.headers["content-type"])
            throw .unexpected(status: response.status, message: error.message)
        }
        let page = RateLimitPage(response.body)
        guard let page else { throw .unexpected(status: 200, message: "a rate limit page that is no JSON") }
        let readings = page.readings(on: shell.carrier.serverClock)
        shell.learn(readings, of: credential ?? credentials[0])
        return readings
    }

    /// Asks for the limits whenever the core wants to know them.
    func answerInquiries() async {
        for await credential in shell.inquiries where credentials.contains(credential) {
            // Where it fails, a call finds out instead.
            _ = try? await rateLimits(of: credential)
        }
    }
}
