public import Timing

/// One thing that happened, as the log and the audit write it: who did what to what, how it ended, and why.
/// Made of an event, or by whoever did something that no event tells. Its texts hold no secrets.
public struct Record: Hashable, Sendable {
    /// What it is about.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// A call that has ended, other than by a refusal of the queue.
        case request
        /// A call that the queue would not take, or not keep.
        case queue = "queue.refused"
        /// GitHub refused an attempt because of a limit.
        case limit = "limit.refused"
        /// A gate of a limit was shut or opened.
        case gate = "limit.gate"
        /// A circuit breaker changed its state.
        case breaker
        /// A credential is used, or was refused.
        case authentication
        /// A step in the life of a token.
        case token
        /// What a delivery of a webhook was found to be.
        case webhook
        /// A setting changed.
        case configuration
        /// A download came to its end.
        case download
        /// An operator did something.
        case `operator`
        /// The audit of itself: begun, ended, records lost.
        case audit
        /// A remark of whoever uses the client.
        case note
        /// What happens with every call; in the log only.
        case trace
    }

    /// How it ended.
    public enum Outcome: String, Hashable, Sendable, Codable {
        /// As it was meant to.
        case succeeded
        /// Our own decision, or GitHub's where a limit or a check says no.
        case refused
        /// Not as it was meant to.
        case failed
        /// Somebody took it back.
        case cancelled
        /// Something happened that neither succeeds nor fails.
        case noted
    }

    /// When it happened.
    public var at: Instant
    /// What it is about.
    public var kind: Kind
    /// Who: a caller's name, `operator`, `github`, `headroom`.
    public var actor: String
    /// On what: `GET /repos/octocat/hello-world`, `breaker api`.
    public var subject: String
    /// How it ended.
    public var outcome: Outcome
    /// Why, in a word or a sentence.
    public var reason: String?
    /// Whose limits counted.
    public var credential: String?
    /// The pattern of the endpoint: what requests are counted by.
    public var endpoint: String?
    /// GitHub's status; `nil` where none came.
    public var status: Int?
    /// How often it was sent; `nil` where it is no call.
    public var attempts: Int?
    /// From the call to its end, in milliseconds.
    public var milliseconds: Int64?
    /// GitHub's own number of the request.
    public var requestID: String?
    /// Until when it holds.
    public var until: Instant?
    /// Of a record of the audit itself: how many records, or up to which, it speaks of.
    public var count: Int64?

    /// Takes the value of each property.
    public init(
        _ kind: Kind,
        _ subject: String,
        _ outcome: Outcome,
        by actor: String,
        because reason: String? = nil,
        at instant: Instant
    ) {
        at = instant
        self.kind = kind
        self.actor = Redactor.text(actor)
        self.subject = Redactor.text(subject)
        self.outcome = outcome
        self.reason = reason.map(Redactor.text)
    }
}
