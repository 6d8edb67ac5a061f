import Resilience
import Testing
import Timing

@Suite struct RetryDecisionTests {
    private let now = Instant(secondsSinceEpoch: 1_000_000)
    private let serverError = Answer(status: 503, outcome: .failed(.serverError(status: 503, retryAt: nil)))
    private let timedOut = Answer(status: nil, outcome: .failed(.timedOut))
    private let cut = Answer(status: nil, outcome: .failed(.cut(reason: "reset by peer")))
    private let notSent = Answer(status: nil, outcome: .failed(.notSent(reason: "connection refused")))

    private func decide(
        _ answer: Answer,
        _ repeatability: Call.Repeatability = .idempotent,
        attempt: Int = 1,
        failures: Int = 1,
        policy: RetryPolicy = RetryPolicy()
    ) -> RetryDecision {
        var budget = RetryBudget(policy: policy)
        for _ in 0..<failures { budget.failed() }
        var highest = HighestDice()
        return policy.decision(
            after: answer,
            of: .sample(repeatability),
            attempt: attempt,
            budget: budget,
            at: now,
            using: &highest
        )
    }

    private func again(in seconds: Int64) -> RetryDecision {
        .again(at: now.advanced(by: .seconds(seconds)), .backoff)
    }

    @Test func `success and a final no are the caller's`() {
        #expect(decide(Answer(status: 200, outcome: .succeeded)) == .complete)
        #expect(decide(Answer(status: 404, outcome: .declined)) == .complete)
    }

    @Test func `an idempotent call is repeated after every failure`() {
        for answer in [serverError, timedOut, cut, notSent] {
            #expect(decide(answer) == again(in: 1))
        }
    }

    @Test func `an ambiguous call is repeated only when it never left`() {
        for answer in [serverError, timedOut, cut] {
            #expect(decide(answer, .ambiguous) == .give(.notRepeatable))
        }
        #expect(decide(notSent, .ambiguous) == again(in: 1))
    }

    @Test func `the caller may allow what would be ambiguous`() {
        #expect(decide(timedOut, .allowedByCaller) == again(in: 1))
    }

    @Test func `waits grow from attempt to attempt, and the last attempt is the last`() {
        var policy = RetryPolicy()
        policy.maximumAttempts = 4
        let decisions = (1...4).map { decide(timedOut, attempt: $0, policy: policy) }
        #expect(decisions == [again(in: 1), again(in: 2), again(in: 4), .give(.attemptsExhausted)])
    }

    @Test func `retries that are off leave one attempt, and refusals by a limit are waited out all the same`()
    {
        var policy = RetryPolicy()
        policy.isEnabled = false
        let limited = Answer(status: 429, outcome: .limited(.credential, until: nil))
        #expect(decide(timedOut, policy: policy) == .give(.attemptsExhausted))
        #expect(decide(limited, policy: policy) == .queueAgain)
    }

    @Test func `a refusal by a limit repeats any method, after any number of attempts, on an empty budget`() {
        let until = now.advanced(by: .seconds(60))
        for scope in [LimitScope.bucket, .credential, .bucketAndCredential] {
            let limited = Answer(status: 403, outcome: .limited(scope, until: until))
            #expect(decide(limited, .ambiguous, attempt: 99, failures: 10) == .queueAgain)
        }
    }

    @Test func `a spent budget repeats nothing`() {
        #expect(decide(timedOut, failures: 4) == again(in: 1))
        #expect(decide(timedOut, failures: 5) == .give(.budgetExhausted))
    }

    @Test func `retry-after is never shortened by jitter`() {
        let patient = serverError(retryIn: 20)
        var lowest = LowestDice()
        let decision = RetryPolicy().decision(
            after: patient,
            of: .sample(.idempotent),
            attempt: 1,
            budget: RetryBudget(policy: RetryPolicy()),
            at: now,
            using: &lowest
        )
        #expect(decision == again(in: 20))
        #expect(decide(patient) == again(in: 20))
    }

    @Test func `a retry-after shorter than the backoff does not hurry`() {
        #expect(decide(serverError(retryIn: 1), attempt: 2) == again(in: 2))
    }

    @Test func `a retry-after beyond all patience is cut to the longest believed`() {
        var policy = RetryPolicy()
        policy.maximumRetryAfter = .seconds(300)
        #expect(decide(serverError(retryIn: 86_400), policy: policy) == again(in: 300))
    }

    @Test func `a status that is not worth another attempt ends the call`() {
        let notImplemented = Answer(status: 501, outcome: .failed(.serverError(status: 501, retryAt: nil)))
        #expect(decide(notImplemented) == .give(.notRepeatable))
    }

    private func serverError(retryIn seconds: Int64) -> Answer {
        let retryAt = now.advanced(by: .seconds(seconds))
        return Answer(status: 503, outcome: .failed(.serverError(status: 503, retryAt: retryAt)))
    }
}

extension Call {
    fileprivate static func sample(_ repeatability: Repeatability) -> Call {
        Call(
            id: CallID(rawValue: 1),
            caller: "test",
            method: "GET",
            path: "/things",
            lane: .named("GET /things"),
            points: 1,
            repeatability: repeatability,
            priority: .normal
        )
    }
}
