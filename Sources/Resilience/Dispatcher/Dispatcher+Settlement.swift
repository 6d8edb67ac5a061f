internal import Timing

/// From an attempt's answer to the end of its call, or to the next attempt.
extension Dispatcher {
    mutating func settle(_ attempt: AttemptID, with answer: Answer, at now: Instant) {
        guard let progress = calls[attempt.call],
            case .inFlight(let current, let permit, let sentAt) = progress.stage,
            current == attempt
        else { return }
        let took = sentAt.duration(to: now)
        let call = progress.call
        charge(attempt, progress, permit, with: answer, took: took, at: now)
        publish(.answered(attempt, answer, took: took), at: now)
        guard !progress.isOrphaned else { return settleOrphan(progress, attempt, with: answer, at: now) }
        switch answer.outcome {
        case .succeeded, .declined:
            end(call.id, .completed(status: answer.status ?? 0), answer: attempt, at: now)
        case .limited(let scope, _):
            replay(progress, refusedBy: scope, with: answer, at: now)
        case .unauthorized:
            calls[call.id]?.tokenRefusals += 1
            queueAgain(progress, after: answer, at: now)
        case .failed:
            retryOrFail(progress, with: answer, at: now)
        }
    }

    /// Settles slot, ledger, quota, breaker, budget and figures with what the attempt came to.
    private mutating func charge(
        _ attempt: AttemptID,
        _ progress: Progress,
        _ permit: CircuitBreaker.Permit?,
        with answer: Answer,
        took: Duration,
        at now: Instant
    ) {
        let call = progress.call
        counters.note(answer)
        if answer.status != nil { lastAnswerAt = now }
        noteGates(of: call, and: answer.reading?.bucket, at: now) {
            $0.gates.settled(attempt, call, with: answer, at: now)
        }
        let judgement = judgement(on: answer, of: progress)
        switch judgement {
        case .success: budget.succeeded()
        case .failure: budget.failed()
        case .neutral: break
        }
        guard let permit else { return judgeBody(of: call, as: judgement, at: now) }
        judge(permit, of: call, as: judgement, took: took, at: now)
        record(took, of: call, failed: answer.isFailure, at: now)
    }

    /// Tells the breaker what became of a call that it admitted.
    mutating func judge(
        _ permit: CircuitBreaker.Permit,
        of call: Call,
        as judgement: CircuitBreaker.Judgement,
        took: Duration,
        at now: Instant
    ) {
        var generator = generator
        gates.withBreaker(call.lane.routeClass, at: now) {
            $0.settle(permit, as: judgement, took: took, at: now, using: &generator)
        }
        self.generator = generator
    }

    mutating func record(_ took: Duration, of call: Call, failed: Bool, at now: Instant) {
        let routeClass = call.lane.routeClass
        latency.change(routeClass) {
            LatencyRecord(routeClass: routeClass, at: now)
        } by: {
            $0.record(took, failed: failed, at: now)
        }
    }

    /// What a breaker makes of it: no answer and 5xx are failures; a limit, and a connection that was closed under
    /// its first call, say nothing about health.
    private func judgement(on answer: Answer, of progress: Progress) -> CircuitBreaker.Judgement {
        switch answer.outcome {
        case .succeeded, .declined: return .success
        case .limited, .unauthorized: return .neutral
        case .failed(let failure):
            let isForgiven = settings.retry.forgives(failure, of: progress.call, attempt: progress.tries)
            return isForgiven ? .neutral : .failure(failure)
        }
    }

    /// A limit refused the attempt, so it was not applied: the call goes back to its place in the queue, as often
    /// as the policy lets a limit refuse.
    private mutating func replay(
        _ progress: Progress,
        refusedBy scope: LimitScope,
        with answer: Answer,
        at now: Instant
    ) {
        let call = progress.call
        let refusals = progress.limitRefusals + 1
        guard refusals <= settings.secondaryRateLimit.maximumStrikes else {
            guard scope != .bucket else {
                let failure = CallFailure(
                    reason: .attemptsExhausted,
                    last: answer,
                    attempts: progress.attempts
                )
                return end(call.id, .failed(failure), answer: nil, at: now)
            }
            let retryAt = gates.shutUntil(.secondary, of: call.lane.credential, at: now)
            return refuse(call.id, .secondaryPersists, retryAt: retryAt, at: now)
        }
        calls[call.id]?.limitRefusals = refusals
        queueAgain(progress, after: answer, at: now)
    }

    /// Back to its place in the queue, where it waits for what refused it.
    private mutating func queueAgain(_ progress: Progress, after answer: Answer, at now: Instant) {
        let call = progress.call
        calls[call.id]?.stage = .waiting
        enter(call.id, at: now)
        guard case .waiting? = calls[call.id]?.stage else { return }
        let hold: Hold
        var until: Instant?
        switch gates.admission(for: call, at: now) {
        case .held(let held, let end): (hold, until) = (held, end)
        case .granted: hold = .backoff
        }
        counters.retried += 1
        publish(.retrying(call.id, hold, until: until ?? now, after: answer), at: now)
    }

    private mutating func retryOrFail(_ progress: Progress, with answer: Answer, at now: Instant) {
        let call = progress.call
        let decision = settings.retry.decision(
            after: answer,
            of: call,
            attempt: progress.tries,
            budget: budget,
            at: now,
            using: &generator
        )
        switch decision {
        case .again(let due, let hold):
            if let deadline = call.deadline, due > deadline {
                return refuse(call.id, .deadlineUnreachable(hold), retryAt: due, at: now)
            }
            counters.retried += 1
            calls[call.id]?.stage = .backingOff
            retries.insert(call.id, due: due)
            publish(.retrying(call.id, hold, until: due, after: answer), at: now)
        case .queueAgain, .complete:
            // A policy is asked here about failures alone, and neither answers one.
            preconditionFailure("\(decision) does not follow a failure")
        case .give(let reason):
            let failure = CallFailure(reason: reason, last: answer, attempts: progress.attempts)
            end(call.id, .failed(failure), answer: nil, at: now)
        }
    }

    /// The caller of this request has left. A final answer serves those that joined it; anything else makes them
    /// ask for themselves.
    private mutating func settleOrphan(
        _ progress: Progress,
        _ attempt: AttemptID,
        with answer: Answer,
        at now: Instant
    ) {
        calls[progress.call.id] = nil
        let followers = flights.ended(progress.call.id)
        switch answer.outcome {
        case .succeeded, .declined:
            for follower in followers {
                end(follower, .completed(status: answer.status ?? 0), answer: attempt, at: now)
            }
        case .limited, .unauthorized, .failed:
            resubmit(followers, at: now)
        }
    }
}

extension Answer {
    fileprivate var isFailure: Bool {
        switch outcome {
        case .succeeded, .declined, .limited, .unauthorized: false
        case .failed: true
        }
    }
}

extension Counters {
    fileprivate mutating func note(_ answer: Answer) {
        answered += 1
        if answer.status == 304 { notModified += 1 }
        switch answer.outcome {
        case .succeeded, .declined, .unauthorized: break
        case .limited(.bucket, _): primaryLimited += 1
        case .limited: secondaryLimited += 1
        case .failed(.serverError): serverErrors += 1
        case .failed: networkFailures += 1
        }
    }
}
