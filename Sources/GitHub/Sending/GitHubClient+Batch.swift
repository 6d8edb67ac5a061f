extension GitHubClient {
    /// Sends many requests, so many of them at once, and returns one result for each, in their order.
    ///
    /// One that fails disturbs no other. Cancelled, those that have not ended end with
    /// `ClientError.cancelled`.
    ///
    /// - Parameters:
    ///   - requests: in the order in which the results come.
    ///   - bound: how many are under way together; the client's own limits hold beside it.
    public func sendAll(
        _ requests: [Request],
        atMost bound: Int = 8
    ) async -> [Result<Response, ClientError>] {
        await withTaskGroup(of: (Int, Result<Response, ClientError>).self) { group in
            var results = [Result<Response, ClientError>?](repeating: nil, count: requests.count)
            var next = requests.indices.makeIterator()
            func start() {
                guard let index = next.next() else { return }
                group.addTask { (index, await self.result(of: requests[index])) }
            }
            for _ in 0..<max(1, bound) { start() }
            for await (index, result) in group {
                results[index] = result
                start()
            }
            return results.map { $0 ?? .failure(.cancelled) }
        }
    }

    private func result(of request: Request) async -> Result<Response, ClientError> {
        do throws(ClientError) {
            return .success(try await send(request))
        } catch {
            return .failure(error)
        }
    }
}
