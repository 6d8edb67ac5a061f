internal import Crypto
internal import NIOCore
internal import Reports
internal import Resilience
internal import Timing

/// Carries one download: holds its machine, feeds it, and does what it returns, as far as its reader asks for more.
struct Transfer: Sendable {
    /// What the reader gets.
    enum Delivery: Sendable {
        /// This is the blob that the next bytes are of.
        case began(PartFacts)
        case bytes(ByteBuffer)
        /// Forget all bytes so far.
        case startOver
        /// It waits until then, because of this.
        case waiting(until: Instant, because: ClientError)
        /// A link is being fetched.
        case connecting
        /// All bytes are there and are being compared.
        case verifying
        case finished(DownloadVerification)
    }

    let order: Order
    let client: GitHubClient
    let time: any TimeSource
    var machine: Download
    var actions: [Download.Action]
    var hasher: SHA256
    var link: SignedLink?
    var blob: BlobStream?
    /// The head of an answer that brings no bytes of the blob, whose body is still on its way.
    var refusal: BlobHead?
    /// Until when the next attempt waits.
    private var pause: Instant?
    var generator: JitterGenerator

    /// - Parameters:
    ///   - offset: bytes that are there from an earlier start, of which `hasher` has heard.
    init(
        _ order: Order,
        on client: GitHubClient,
        offset: Int64 = 0,
        facts: PartFacts = PartFacts(),
        hasher: SHA256 = SHA256()
    ) {
        let settings = client.shell.settings
        self.order = order
        self.client = client
        self.hasher = hasher
        time = client.shell.time
        machine = Download(
            policy: settings.artifactDownload,
            backoff: settings.retry.backoff,
            digest: ExpectedDigest(order.artifact.digest),
            toldSize: order.artifact.size,
            offset: offset,
            facts: facts
        )
        generator = JitterGenerator(seed: client.shell.seed ^ order.artifact.id)
        actions = machine.started()
    }

    /// Bytes of the whole, as far as somebody told.
    var total: Int64? { machine.total }

    /// Which blob its bytes are of.
    var facts: PartFacts { machine.facts }

    /// The next thing that happens. After `finished` there is none.
    mutating func next() async throws(DownloadError) -> Delivery {
        while true {
            if let instant = pause.take() { try? await time.sleep(until: instant, tolerance: nil) }
            guard !Task.isCancelled else { throw .cancelled }
            let delivery = actions.isEmpty ? await proceed() : try await perform(actions.removeFirst())
            if let delivery { return delivery }
        }
    }

    private mutating func perform(_ action: Download.Action) async throws(DownloadError) -> Delivery? {
        switch action {
        case .fetchLink:
            blob = nil
            await fetchLink()
            return nil
        case .open(let range):
            open(range)
            return .connecting
        case .receive(let facts):
            return .began(facts)
        case .startOver:
            hasher = SHA256()
            return .startOver
        case .wait(let instant, let error):
            blob = nil
            pause = instant
            return .waiting(until: instant, because: error)
        case .verify:
            blob = nil
            actions = machine.verified(sha256: Array(hasher.finalize()))
            return .verifying
        case .finish(let verification):
            return .finished(verification)
        case .fail(let error):
            blob = nil
            throw error
        }
    }
}
