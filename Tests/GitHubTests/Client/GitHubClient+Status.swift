import GitHub

extension GitHubClient {
    /// The status of the answer, or why there was none, for tests that compare.
    func status(of request: Request) async -> Result<Int, ClientError> {
        do throws(ClientError) {
            return .success(try await send(request).status)
        } catch {
            return .failure(error)
        }
    }
}
