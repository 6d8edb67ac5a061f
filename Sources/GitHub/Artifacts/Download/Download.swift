internal import Resilience
internal import Timing

/// One artifact's way to its reader: which link, which bytes, when to start over and when to give up.
///
/// The way of a download: a link, which lives for a minute; the blob's head; its bytes; the comparison of the digest.
/// What breaks off goes on from the bytes that are there, with the tag of the blob that they are of. Where the host
/// answers anything that can't be joined to them, they are dropped: bytes of two answers are joined only where both
/// name the same blob. Sources: GitHub docs, Download an artifact; RFC 9110 sections 13 to 15.
struct Download: Hashable, Sendable {
    enum Action: Hashable, Sendable {
        /// Ask the API for a new link.
        case fetchLink
        /// Ask the blob host, by the link that was fetched last.
        case open(BlobRange)
        /// Take the bytes of this answer; this is the blob that they are of.
        case receive(PartFacts)
        /// Drop the bytes that are there: what comes next begins at 0.
        case startOver
        /// Call `waited` then.
        case wait(until: Instant, because: ClientError)
        /// Tell the digest of all bytes.
        case verify
        case finish(DownloadVerification)
        case fail(DownloadError)
    }

    enum State: Hashable, Sendable {
        /// Leaves to `awaitingLink`, `verifying` or `ended`.
        case new
        /// Leaves to `awaitingHead`, `waiting` or `ended`.
        case awaitingLink
        /// Leaves to `receiving`, `awaitingLink`, `verifying`, `waiting` or `ended`.
        case awaitingHead(BlobRange)
        /// Leaves to `verifying`, `awaitingLink`, `waiting` or `ended`.
        case receiving
        /// Leaves to `awaitingLink` or `awaitingHead`.
        case waiting
        /// All bytes are there. Leaves to `ended`.
        case verifying
        case ended
    }

    let policy: DownloadPolicy
    let backoff: Backoff
    let digest: ExpectedDigest
    let toldSize: Int64?
    var state = State.new
    /// Bytes that are there.
    var offset: Int64
    var facts: PartFacts
    /// Until when the last link is worth asking; in the past where there is none.
    var linkEnd = Instant.distantPast
    /// Attempts in a row that brought no byte.
    var barrenAttempts = 0
    /// Links in a row that the blob host refused.
    var deadLinks = 0
    var restarts = 0

    /// Somewhat less than the minute for which GitHub signs.
    static let linkLife = Duration.seconds(50)
    static let maximumDeadLinks = 3
    static let maximumRestarts = 3
    /// A refusal that lasts longer is told to the caller instead of being waited out.
    static let patience = Duration.seconds(300)

    /// - Parameters:
    ///   - offset: bytes that are there from an earlier start.
    ///   - facts: of which blob they are.
    init(
        policy: DownloadPolicy,
        backoff: Backoff,
        digest: ExpectedDigest,
        toldSize: Int64?,
        offset: Int64 = 0,
        facts: PartFacts = PartFacts()
    ) {
        self.policy = policy
        self.backoff = backoff
        self.digest = digest
        self.toldSize = toldSize
        self.offset = offset
        self.facts = facts
    }

    /// Bytes of the whole, as far as somebody told.
    var total: Int64? { facts.total ?? toldSize }

    mutating func started() -> [Action] {
        guard case .new = state else { preconditionFailure("\(state) has started") }
        if let toldSize, toldSize > policy.maximumBytes { return fail(.tooLarge(limit: limit)) }
        if offset > 0, !canResume { return startOver() }
        if let total = facts.total, offset >= total {
            return offset == total ? verify() : startOver()
        }
        return fetchLink()
    }

    mutating func linkArrived(at now: Instant) -> [Action] {
        guard case .awaitingLink = state else { preconditionFailure("\(state) awaits no link") }
        linkEnd = now.advanced(by: Self.linkLife)
        return open()
    }

    /// So many bytes more are there.
    mutating func received(_ count: Int) -> [Action] {
        guard case .receiving = state else { preconditionFailure("\(state) receives nothing") }
        offset += Int64(count)
        barrenAttempts = 0
        deadLinks = 0
        if offset > limit { return fail(.tooLarge(limit: limit)) }
        if let total = facts.total, offset > total { return startOver() }
        return []
    }

    /// The answer's body came to its end, whole as far as the wire can tell.
    mutating func bodyEnded(at now: Instant, using generator: inout some RandomNumberGenerator) -> [Action] {
        guard case .receiving = state else { preconditionFailure("\(state) receives nothing") }
        guard let total = facts.total, offset < total else { return verify() }
        return broke(Self.short, at: now, using: &generator)
    }

    /// The digest of all bytes is known.
    mutating func verified(sha256: [UInt8]) -> [Action] {
        guard case .verifying = state else { preconditionFailure("\(state) verifies nothing") }
        state = .ended
        switch digest {
        case .sha256(sha256): return [.finish(.verified)]
        case .sha256: return [.startOver, .fail(.digestMismatch)]
        case .none: return [.finish(.noDigest)]
        case .unknown(let text): return [.finish(.unknownDigest(text))]
        }
    }

    /// The wait is over.
    mutating func waited(at now: Instant) -> [Action] {
        guard case .waiting = state else { preconditionFailure("\(state) does not wait") }
        return now < linkEnd ? open() : fetchLink()
    }
}

extension Download {
    var limit: Int64 { Int64(policy.maximumBytes) }

    /// Whether more bytes can be joined to those that are there: by the blob's tag, or because the digest would tell.
    var canResume: Bool {
        if case .sha256 = digest { return true }
        return facts.etag != nil
    }

    mutating func fetchLink() -> [Action] {
        state = .awaitingLink
        return [.fetchLink]
    }

    /// Asks for what is missing; for all of it where nothing would tell that more bytes are of another blob.
    mutating func open() -> [Action] {
        guard offset == 0 || canResume else {
            forget()
            return [.startOver] + open()
        }
        let range = BlobRange(offset: offset, etag: facts.etag)
        state = .awaitingHead(range)
        return [.open(range)]
    }

    mutating func verify() -> [Action] {
        state = .verifying
        return [.verify]
    }

    mutating func fail(_ error: DownloadError) -> [Action] {
        state = .ended
        return [.fail(error)]
    }

    /// Drops what is there and begins again, as often as that may help.
    mutating func startOver() -> [Action] {
        forget()
        guard restarts < Self.maximumRestarts else {
            state = .ended
            return [.startOver, .fail(.changed)]
        }
        restarts += 1
        return [.startOver] + fetchLink()
    }

    mutating func forget() {
        offset = 0
        facts = PartFacts()
    }

    private static let short = ClientError.failed(
        CallFailure(
            reason: .attemptsExhausted,
            last: Answer(status: nil, outcome: .failed(.cut(reason: "fewer bytes came than were told"))),
            attempts: 1
        )
    )
}
