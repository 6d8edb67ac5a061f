internal import Resilience
internal import Timing

extension Reading {
    /// A reset further ahead than this is no time in seconds, but milliseconds or noise: the longest window is an
    /// hour.
    private static let furthestReset: Int64 = 7200

    /// What the headers say about the primary limit; `nil` where they are incomplete or malformed.
    var limit: LimitReading? {
        guard let limit = headers.limit, let remaining = headers.remaining, let reset else { return nil }
        guard let bucket = headers.bucket ?? route.bucket else { return nil }
        return LimitReading(
            bucket: bucket,
            isGuessed: headers.bucket == nil,
            limit: limit,
            remaining: remaining,
            reset: reset
        )
    }

    /// The end of the window on our clock; it may have passed.
    var reset: Instant? {
        guard let reset = headers.reset else { return nil }
        guard reset <= clock.seconds(at: now) + Self.furthestReset else { return nil }
        return clock.local(reset)
    }

    /// A 403 or a 429: a limit, or a refusal for good.
    var refused: (Outcome, ErrorBody?) {
        let body = body
        let isExhausted = headers.remaining == 0
        let isSecondary = body.tellsSecondaryLimit || headers.isMarkedLimited || retryAt != nil
        if isExhausted, isSecondary { return (.limited(.bucketAndCredential, until: laterEnd), body) }
        if isExhausted {
            // The headers win over a message that speaks of something else, but once: asked again in a new
            // window, a refusal that says the same was about what it says.
            return isAnsweredForGood(body) ? (.declined, body) : (.limited(.bucket, until: reset), body)
        }
        if isSecondary { return (.limited(.credential, until: retryAt), body) }
        if body.tellsLockout { return (.limited(.credential, until: now.advanced(by: Self.lockout)), body) }
        // The status alone says that it was too much, and only for a secondary limit are there no headers.
        if response.status == 429 { return (.limited(.credential, until: nil), body) }
        return (.declined, body)
    }

    /// How long a credential rests when too many bad ones came from here. GitHub says "later"; asking sooner
    /// would prolong it (GitHub docs: Troubleshooting the REST API).
    private static let lockout = Duration.seconds(300)

    private func isAnsweredForGood(_ body: ErrorBody) -> Bool {
        attempt > 1 && !body.message.isEmpty && !body.tellsPrimaryLimit
    }

    /// The later of both ends; a window counts as over a second after its reset.
    private var laterEnd: Instant? {
        [retryAt, reset?.advanced(by: .seconds(1))].compactMap(\.self).max()
    }
}
