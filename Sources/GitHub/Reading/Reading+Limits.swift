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

    /// The end of the window on our clock.
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
        if isExhausted { return (.limited(.bucket, until: resetEnd), body) }
        if isSecondary { return (.limited(.credential, until: retryAt), body) }
        // The status alone says that it was too much, and only for a secondary limit are there no headers.
        if response.status == 429 { return (.limited(.credential, until: nil), body) }
        return (.declined, body)
    }

    /// When the window ends, but not before a second from now: a reset that has passed already says that the
    /// window is over, and must not be asked for in a hot loop.
    var resetEnd: Instant? {
        reset.map { max($0, now) }
    }

    private var laterEnd: Instant? {
        [retryAt, resetEnd].compactMap(\.self).max()
    }
}
