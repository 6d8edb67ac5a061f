internal import Resilience
private import Synchronization

extension GitHubClient {
    /// Sends a request when the limits allow it, again where that is safe and worth it, and returns GitHub's
    /// answer, be it 200 or 404.
    ///
    /// Redirects are followed by the rules of `RedirectTrail`, each hop as a call of its own. A read that was
    /// answered before is asked for conditionally, and where nothing has changed the kept answer is given,
    /// with `source` saying so. A 404 of a moment ago is given again without asking.
    ///
    /// The cancellation of the caller's task ends it at once with `ClientError.cancelled`.
    public func send(_ request: Request) async throws(ClientError) -> Response {
        var journey = Journey(request)
        var step = journey.firstStep
        while true {
            switch step {
            case .setOut(let leg):
                let call = try prepare(leg)
                let identity = shell.identity(of: call.call.lane.credential)
                step = remembering { journey.setOut(call, by: identity, with: &$0, at: shell.time.now) }
            case .carry(let call):
                let response = try await shell.carry(call).get()
                // Its token may have come, or been renewed, while the call waited.
                let identity = shell.identity(of: call.call.lane.credential)
                let clock = shell.carrier.serverClock
                step = remembering { memory in
                    journey.arrived(
                        response,
                        to: call,
                        by: identity,
                        with: &memory,
                        clock: clock,
                        at: shell.time.now
                    )
                }
            case .answer(let response): return response
            case .fail(let error): throw error
            }
        }
    }

    /// Changes what is remembered, and then tells and writes down what that brought.
    func remembering<Result>(_ body: (inout ClientMemory) -> Result) -> Result {
        let (result, findings) = memory.withLock { memory in
            let result = body(&memory)
            return (result, memory.takeFindings())
        }
        for finding in findings { shell.found(finding) }
        folder?.apply { memory.withLock { $0.takeChanges() } }
        return result
    }

    private func prepare(_ leg: Leg) throws(ClientError) -> PreparedCall {
        do throws(RequestError) {
            return try preparer.prepare(leg, as: nextID())
        } catch {
            throw .invalid(error)
        }
    }
}
