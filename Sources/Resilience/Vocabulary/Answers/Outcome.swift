public import Timing

/// What an attempt came to, in the core's terms. The client classifies; the core acts on it.
public enum Outcome: Hashable, Sendable {
    /// The service did what was asked (2xx, 304, a followed redirect).
    case succeeded
    /// The service answered and the answer is final (4xx that is no limit, 401 included).
    case declined
    /// Refused by a limit, hence not applied: safe to send again, whatever the method.
    /// `until` is `nil` where the service told no end.
    case limited(LimitScope, until: Instant?)
    /// Refused because the credential's token had lapsed, or was too new to be known everywhere; hence not applied.
    /// A better one is at hand or coming: safe to send again, whatever the method.
    case unauthorized
    /// No answer, or one that says that the service is not well.
    case failed(Failure)
}

/// Which gate a refusal shuts.
public enum LimitScope: Hashable, Sendable {
    /// The primary limit of one bucket.
    case bucket
    /// The secondary limit: everything that the credential sends.
    case credential
    /// Both.
    case bucketAndCredential
}

/// Why there is no usable answer.
public enum Failure: Hashable, Sendable {
    /// Nothing left this machine: connecting, resolving or the TLS handshake failed.
    case notSent(reason: String)
    /// 5xx. `retryAt` from `retry-after`, on our clock.
    case serverError(status: Int, retryAt: Instant?)
    /// A connection that may have been kept from an earlier call was closed before any byte of the answer came:
    /// likely the other side had closed it while the request was on its way.
    case hungUp(reason: String)
    /// The connection broke, or the body came damaged, after the request had left.
    case cut(reason: String)
    /// No answer within the attempt's time.
    case timedOut

    /// True where the service may have acted on the request.
    public var isAmbiguous: Bool {
        switch self {
        case .notSent: false
        case .hungUp, .serverError, .cut, .timedOut: true
        }
    }
}
