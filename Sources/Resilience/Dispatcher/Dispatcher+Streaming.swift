internal import Timing

/// Answers whose body streams for longer than a breaker may wait for a verdict.
extension Dispatcher {
    mutating func settleHead(of attempt: AttemptID, at now: Instant) {
        guard let progress = calls[attempt.call],
            case .inFlight(attempt, let permit?, let sentAt) = progress.stage
        else { return }
        calls[attempt.call]?.stage = .inFlight(attempt, nil, sentAt: sentAt)
        let took = sentAt.duration(to: now)
        lastAnswerAt = now
        judge(permit, of: progress.call, as: .success, took: took, at: now)
        record(took, of: progress.call, failed: false, at: now)
    }

    /// A body that broke off is a failure of its own, as far as the breaker would let another call through now.
    mutating func judgeBody(of call: Call, as judgement: CircuitBreaker.Judgement, at now: Instant) {
        guard case .failure = judgement, gates.breakerRefusal(of: call.lane.routeClass, at: now) == nil,
            case .admitted(let permit) = gates.admitToBreaker(call.lane.routeClass, at: now)
        else { return }
        judge(permit, of: call, as: judgement, took: .zero, at: now)
    }
}
