public import GitHub
private import Synchronization
public import Timing

/// A GitHub in memory, for tests: it answers by script, counts a limit as GitHub does, and misbehaves to order.
///
/// It refuses what GitHub would refuse: requests without a user agent, with a body where none may be, to addresses that
/// are none. What it refused stands in `violations`, which a test expects to be empty.
public final class MockGitHub: Transport {
    private let state: Mutex<MockState>
    private let time: any TimeSource

    /// - Parameters:
    ///   - time: the client's; windows and limits end on it.
    ///   - limit: requests in each bucket's window of an hour.
    ///   - seed: of the failures that `failureShare` asks for; equal seeds, equal failures.
    public init(time: any TimeSource, limit: Int = 5000, seed: UInt64 = 1) {
        self.time = time
        state = Mutex(MockState(limit: limit, seed: seed))
    }

    /// Answers requests of this method and path from now on; the last script that fits is the one that counts.
    /// Where none fits, the answer is 200 with an empty object.
    ///
    /// - Parameters:
    ///   - method: the request's.
    ///   - path: without the query; `*` stands for one segment, as in `/repos/*/*/check-runs`.
    ///   - answer: what is answered.
    public func answer(_ method: Request.Method, _ path: String, with answer: WireResponse) {
        state.withLock { $0.scripts.append(MockScript(method: method.rawValue, path: path, answer: answer)) }
    }

    /// Share of requests that fail with 502, 0 to 1.
    public func failureShare(_ share: Double) {
        state.withLock { $0.failureShare = share }
    }

    /// Makes something go wrong from now on.
    public func befall(_ scenario: FailureScenario) {
        let now = time.now
        state.withLock { $0.befall(scenario, at: now) }
    }

    /// Everything is well again; limits that were used up stay so until their window ends.
    public func recover() {
        state.withLock { $0.recover() }
    }

    /// All requests so far, oldest first; those that were refused included.
    public var requests: [WireRequest] { state.withLock(\.requests) }

    /// What was impossible about requests, oldest first.
    public var violations: [String] { state.withLock(\.violations) }

    /// Answers at once, on the time that it was given.
    public func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        guard !Task.isCancelled else { throw .cancelled }
        let now = time.now
        return try state.withLock { $0.result(of: request, at: now) }.get()
    }

    public func shutdown() async {}
}
