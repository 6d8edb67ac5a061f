internal import GitHub
internal import Resilience
internal import Timing

/// What a `MockGitHub` knows and decides.
struct MockState: Sendable {
    var scripts: [MockScript] = []
    var failureShare = 0.0
    private(set) var requests: [WireRequest] = []
    private(set) var violations: [String] = []
    private let limit: Int
    private var chance: JitterGenerator
    private var windows: [String: MockWindow] = [:]
    private var exhaustedUntil: Instant?
    private var secondaryUntil: Instant?
    private var isOut = false
    private var isUnreachable = false

    init(limit: Int, seed: UInt64) {
        self.limit = limit
        chance = JitterGenerator(seed: seed)
    }

    mutating func befall(_ scenario: FailureScenario, at now: Instant) {
        switch scenario {
        case .limitExhausted(let duration):
            exhaustedUntil = now.advanced(by: duration)
            windows = [:]
        case .secondaryLimit(let duration): secondaryUntil = now.advanced(by: duration)
        case .outage: isOut = true
        case .noNetwork: isUnreachable = true
        case .highFailureShare: failureShare = 0.8
        }
    }

    mutating func recover() {
        isOut = false
        isUnreachable = false
        failureShare = 0
        secondaryUntil = nil
    }

    mutating func result(of request: WireRequest, at now: Instant) -> Result<WireResponse, TransportError> {
        if isUnreachable { return .failure(.notSent(reason: "the mock's network is down")) }
        requests.append(request)
        guard let target = MockTarget(request) else { return .success(reject(request, "no address")) }
        if let problem = Self.problem(of: request) { return .success(reject(request, problem)) }
        return .success(answer(to: target, at: now))
    }

    private mutating func reject(_ request: WireRequest, _ problem: String) -> WireResponse {
        violations.append("\(request.method) \(request.url): \(problem)")
        return WireResponse(status: 400)
    }

    private mutating func answer(to target: MockTarget, at now: Instant) -> WireResponse {
        if let secondaryUntil, now < secondaryUntil {
            return Self.refusal(
                "You have exceeded a secondary rate limit.",
                ["retry-after": String(Self.seconds(from: now, to: secondaryUntil))]
            )
        }
        let headers: Headers
        if let bucket = target.bucket {
            var window = currentWindow(of: bucket, at: now)
            let hadRoom = window.charge()
            windows[bucket] = window
            headers = window.headers(of: bucket)
            if !hadRoom { return Self.refusal("API rate limit exceeded.", headers) }
        } else {
            headers = [:]
        }
        if isOut { return WireResponse(status: 500, headers: headers) }
        if failureShare > 0, Double.random(in: 0..<1, using: &chance) < failureShare {
            return WireResponse(status: 502, headers: headers)
        }
        var answer =
            scripts.last { $0.fits(target) }?.answer ?? WireResponse(status: 200, body: Array("{}".utf8))
        for field in headers.fields where answer.headers[field.name] == nil {
            answer.headers.add(field.name, field.value)
        }
        return answer
    }

    private func currentWindow(of bucket: String, at now: Instant) -> MockWindow {
        if let window = windows[bucket], now < window.reset { return window }
        if let exhaustedUntil, now < exhaustedUntil {
            return MockWindow(limit: limit, remaining: 0, reset: exhaustedUntil)
        }
        return MockWindow(limit: limit, remaining: limit, reset: now.advanced(by: .seconds(3600)))
    }

    private static func refusal(_ message: String, _ headers: Headers) -> WireResponse {
        WireResponse(status: 403, headers: headers, body: Array(#"{"message":"\#(message)"}"#.utf8))
    }

    /// Rounded up: who comes back after so many seconds does not come too early.
    private static func seconds(from now: Instant, to end: Instant) -> Int64 {
        (now.nanoseconds(to: end) + 999_999_999) / 1_000_000_000
    }

    /// What GitHub would refuse about a request (GitHub docs: Getting started with the REST API).
    private static func problem(of request: WireRequest) -> String? {
        if request.headers["user-agent"]?.isEmpty ?? true { return "no user agent" }
        if request.headers["authorization"] != nil { return "authorization outside its own field" }
        let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
        if !methods.contains(request.method) { return "unknown method" }
        if request.body != nil, ["GET", "HEAD"].contains(request.method) {
            return "a body where none may be"
        }
        return nil
    }
}
