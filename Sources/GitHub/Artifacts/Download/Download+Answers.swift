internal import Resilience
internal import Timing

/// What the blob host and the API answer.
extension Download {
    mutating func headArrived(_ head: BlobHead, at now: Instant) -> [Action] {
        guard case .awaitingHead(let asked) = state else { preconditionFailure("\(state) awaits no head") }
        switch head.status {
        case 200: return tookWhole(head)
        case 206: return tookPart(head, of: asked)
        case 401, 403, 404, 410: return linkDied(head)
        case 412: return startOver()
        case 416: return nothingLeft(head)
        default: return fail(.blob(status: head.status, code: head.code))
        }
    }

    /// The API did not give a link.
    mutating func linkRefused(status: Int, message: String) -> [Action] {
        switch status {
        case 404: fail(.missing)
        case 410: fail(.expired)
        default: fail(.client(.unexpected(status: status, message: message)))
        }
    }

    /// An attempt ended without all that it should have brought.
    mutating func broke(
        _ error: ClientError,
        at now: Instant,
        using generator: inout some RandomNumberGenerator
    ) -> [Action] {
        barrenAttempts += 1
        guard let patience = patience(after: error, at: now), barrenAttempts < policy.maximumAttempts else {
            return fail(error == .cancelled ? .cancelled : .client(error))
        }
        state = .waiting
        let delay = backoff.delay(beforeAttempt: barrenAttempts + 1, using: &generator)
        return [.wait(until: max(now.advanced(by: delay), patience), because: error)]
    }

    /// All of the blob, whether it was asked for or not.
    private mutating func tookWhole(_ head: BlobHead) -> [Action] {
        let hadBytes = offset > 0
        forget()
        let actions = receive(PartFacts(etag: head.etag, total: head.length, fileName: head.fileName))
        return hadBytes ? [.startOver] + actions : actions
    }

    private mutating func tookPart(_ head: BlobHead, of asked: BlobRange) -> [Action] {
        let isOurs =
            head.range?.first == asked.offset
            && (asked.etag == nil || head.etag == nil || head.etag == asked.etag)
            && (facts.total == nil || head.range?.total == nil || head.range?.total == facts.total)
        guard isOurs else { return startOver() }
        let facts = PartFacts(
            etag: head.etag ?? facts.etag,
            total: head.range?.total ?? facts.total,
            fileName: head.fileName ?? facts.fileName
        )
        return receive(facts)
    }

    private mutating func receive(_ facts: PartFacts) -> [Action] {
        self.facts = facts
        if let total = facts.total, total > limit { return fail(.tooLarge(limit: limit)) }
        state = .receiving
        return [.receive(facts)]
    }

    /// The link's minute is over. A blob that is not there looks the same, and so does a broken signature: hence the
    /// bound.
    private mutating func linkDied(_ head: BlobHead) -> [Action] {
        linkEnd = .distantPast
        deadLinks += 1
        guard deadLinks <= Self.maximumDeadLinks else {
            return fail(.blob(status: head.status, code: head.code))
        }
        return fetchLink()
    }

    /// Nothing of the blob lies behind the bytes that are there: they are all of it, or not of it.
    private mutating func nothingLeft(_ head: BlobHead) -> [Action] {
        guard let total = head.range?.total, total == offset, facts.total == nil || facts.total == total
        else {
            return startOver()
        }
        facts.total = total
        return verify()
    }

    /// The earliest instant that is worth another attempt; `nil` where none is.
    private func patience(after error: ClientError, at now: Instant) -> Instant? {
        switch error {
        case .cancelled, .closed, .invalid, .unexpected, .redirect, .paging, .stillComputing: return nil
        case .failed(let failure):
            guard case .failed(.serverError(_, let retryAt?)) = failure.last.outcome else { return now }
            return bounded(retryAt, from: now)
        case .refused(let refusal):
            if refusal.reason == .draining { return nil }
            return bounded(refusal.retryAt ?? now, from: now)
        }
    }

    private func bounded(_ instant: Instant, from now: Instant) -> Instant? {
        instant <= now.advanced(by: Self.patience) ? instant : nil
    }
}
