internal import Resilience

/// Why an attempt brought no whole answer.
public enum TransportError: Error, Hashable, Sendable {
    /// No byte of the request left: connecting, resolving or the TLS handshake failed.
    case notSent(reason: String)
    /// The connection, which may have been kept from an earlier request, was closed before any byte of the
    /// answer came.
    case hungUp(reason: String)
    /// The connection broke after the request, or a part of it, had left.
    case cut(reason: String)
    /// Nothing, or not everything, came in time.
    case timedOut
    /// The body is larger than `limit` bytes; the rest was not read.
    case bodyTooLarge(limit: Int)
    /// What came is not HTTP, or has headers beyond all bounds.
    case protocolError(reason: String)
    /// The task was cancelled.
    case cancelled

    /// What the core is told; secrets are taken out of the reasons.
    var failure: Failure {
        switch self {
        case .notSent(let reason): .notSent(reason: Redactor.text(reason))
        case .hungUp(let reason): .hungUp(reason: Redactor.text(reason))
        case .cut(let reason): .cut(reason: Redactor.text(reason))
        case .timedOut: .timedOut
        case .bodyTooLarge(let limit): .cut(reason: "the body is larger than \(limit) bytes")
        case .protocolError(let reason): .cut(reason: Redactor.text(reason))
        case .cancelled: .cut(reason: "cancelled")
        }
    }
}
