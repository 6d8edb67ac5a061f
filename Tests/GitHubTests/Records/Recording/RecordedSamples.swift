import Resilience
import Timing

/// Every kind of event and every form within it, with one text wherever a text can stand.
struct RecordedSamples {
    let text: String
    let now = Instant(secondsSinceEpoch: 1_767_349_927)

    private var later: Instant { now.advanced(by: .nanoseconds(48_000_000_001)) }
    private var id: CallID { CallID(rawValue: 4811) }
    private var attempt: AttemptID { AttemptID(call: id, number: 2) }
    private var credential: CredentialName { CredentialName(rawValue: text) }
    private var route: RouteClass { RouteClass(rawValue: text) }
    private var bucket: Bucket { Bucket(rawValue: text) }

    var events: [Event] {
        kinds.enumerated().map { Event(number: UInt64($0.offset + 1), at: now, kind: $0.element) }
    }

    private var kinds: [Event.Kind] {
        calls.flatMap { [.received($0), .sent(attempt, $0)] } + waits + answers + endings + changes
            + operations
            + downloads
    }

    private var calls: [Call] {
        let effects = Call.Effect.allCases
        let repeatabilities: [Call.Repeatability] = [
            .idempotent, .ambiguous, .allowedByCaller, .continuedByCaller,
        ]
        return Priority.allCases.indices.map { index in
            Call(
                id: id,
                caller: text,
                method: text,
                path: text,
                lane: Lane(
                    credential: credential,
                    bucket: index == 0 ? nil : bucket,
                    routeClass: route,
                    effect: effects[index % effects.count],
                    endpoint: text
                ),
                points: 5,
                repeatability: repeatabilities[index],
                priority: Priority.allCases[index],
                deadline: index == 0 ? nil : later
            )
        }
    }

    private var holds: [Hold] {
        [
            .concurrency, .exhausted(bucket), .reserve(bucket), .pacing(bucket), .secondary, .probing,
            .points,
            .creations, .writeSpacing, .credential, .backoff, .paused,
        ]
    }

    private var waits: [Event.Kind] {
        holds.flatMap { hold in
            [
                .queued(id, hold, until: later), .queued(id, hold, until: nil),
                .retrying(id, hold, until: later, after: Answer(status: 502, outcome: .succeeded)),
                .laneHeld(calls[1].lane, .high, hold, until: later),
                .laneHeld(calls[0].lane, .low, hold, until: nil),
            ]
        } + [.joined(id, leader: CallID(rawValue: 1)), .reprioritised(id, from: .low, to: .critical)]
    }

    private var failures: [Failure] {
        [
            .notSent(reason: text), .serverError(status: 503, retryAt: later),
            .serverError(status: 500, retryAt: nil), .hungUp(reason: text), .cut(reason: text), .timedOut,
        ]
    }

    private var answers: [Event.Kind] {
        let scopes: [LimitScope] = [.bucket, .credential, .bucketAndCredential]
        let outcomes: [Outcome] =
            [.succeeded, .declined, .unauthorized] + failures.map { .failed($0) }
            + scopes.flatMap { [.limited($0, until: later), .limited($0, until: nil)] }
        let reading = LimitReading(bucket: bucket, isGuessed: true, limit: 5000, remaining: 7, reset: later)
        return outcomes.map { outcome in
            let answer = Answer(status: nil, outcome: outcome, reading: reading, requestID: text)
            return .answered(attempt, answer, took: .nanoseconds(88_000_001))
        } + [.limitLearned(credential, reading)]
    }

    private var endings: [Event.Kind] {
        let refusals: [Refusal.Reason] =
            [
                .queueFull, .evicted, .draining, .secondaryPersists, .breakerOpen(route),
                .breakerForcedOpen(route), .deadlineUnreachable(.exhausted(bucket)), .expired(.secondary),
            ] + CredentialTrouble.allCases.map { .credentialRefused($0) }
        let reasons: [CallFailure.Reason] = [.attemptsExhausted, .notRepeatable, .budgetExhausted]
        let last = Answer(status: 502, outcome: .failed(.cut(reason: text)))
        let all: [Ending] =
            [.completed(status: 404), .cancelled]
            + refusals.flatMap { reason in
                [later, nil].map { .refused(Refusal(reason: reason, retryAt: $0)) }
            }
            + reasons.map { .failed(CallFailure(reason: $0, last: last, attempts: 3)) }
        return all.map { .ended(id, $0, attempts: 3, took: .milliseconds(90)) }
    }

    private var changes: [Event.Kind] {
        let states: [BreakerState] = [
            .closed, .open(until: later), .halfOpen(succeeded: 1, failed: 2), .forcedOpen, .forcedClosed,
            .metricsOnly(wouldBeOpen: true),
        ]
        let reasons: [BreakerChange.Reason] = [
            .failureCount(5), .failureRate(percent: 52, calls: 40), .slowRate(percent: 80, calls: 20),
            .openTimePassed, .recovered, .probesFailed, .byOperator, .bySettings,
        ]
        let tokens: [TokenChange] = [
            .requested, .issued(expires: later), .lagging(until: later), .rejected, .postponed(until: later),
            .refused(.clock, retryAt: later), .refused(.gone, retryAt: nil), .expired, .dropped,
        ]
        return states.map { .breakerChanged(route, BreakerChange(from: $0, to: .closed, reason: .recovered)) }
            + reasons.map {
                .breakerChanged(route, BreakerChange(from: .closed, to: .forcedOpen, reason: $0))
            }
            + tokens.map { .tokenChanged(credential, $0) }
            + [Event.Gate.secondary, .bucket(bucket)].flatMap { gate -> [Event.Kind] in
                [.gateShut(credential, gate, until: later), .gateOpened(credential, gate)]
            } + [.settingChanged(path: text, from: text, to: text)]
    }

    private var operations: [Event.Kind] {
        let controls: [BreakerControl] = [.forceOpen, .forceClosed, .metricsOnly, .automatic]
        let commands: [OperatorCommand] =
            [
                .pauseQueue, .resumeQueue, .closeQueue, .drainQueue, .openQueue,
                .refreshCredential(credential), .dropCredential(credential), .probeBreaker(route),
                .openGate(credential, .bucket(bucket)), .reprioritise(id, .high),
            ] + controls.flatMap { [.breaker(route, $0), .breaker(route, $0, until: later)] }
        let findings: [Finding] = [
            .unchanged(id, isFree: true), .knownMissing(path: text), .moved(from: text, to: text),
            .deprecated(endpoint: text, since: later, sunset: nil),
        ]
        return commands.map { .operated($0) } + findings.map { .found($0) }
            + Event.Level.allCases.map { .noted(Note($0, text, text)) }
    }

    private var downloads: [Event.Kind] {
        let stages: [DownloadStage] = [
            .waitingForPlace, .connecting, .receiving, .waitingToResume(until: later, because: text),
            .verifying,
            .paused, .finished(path: text, .verified), .finished(path: text, .noDigest),
            .finished(path: text, .unknownDigest(text)), .failed(because: text), .cancelled,
        ]
        return stages.flatMap { stage -> [Event.Kind] in
            let download = DownloadProgress(
                id: DownloadID(rawValue: 9),
                repository: text,
                artifact: 77,
                name: text,
                stage: stage,
                received: 31,
                total: 51,
                rate: 4.25,
                timeLeft: .milliseconds(5001)
            )
            return [.downloadChanged(download), .downloadMoved(download)]
        }
    }
}
