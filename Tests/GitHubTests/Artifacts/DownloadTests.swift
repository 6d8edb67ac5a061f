import Resilience
import Testing
import Timing

@testable import GitHub

/// A download on standing time, told what comes.
private struct Story {
    var download: Download
    private(set) var told: [Download.Action] = []
    private let now = Instant(secondsSinceEpoch: 1_000_000)
    private var generator = JitterGenerator(seed: 1)

    init(
        digest: String? = nil,
        size: Int64? = nil,
        offset: Int64 = 0,
        facts: PartFacts = PartFacts(),
        limit: Int = 1 << 30
    ) {
        var policy = DownloadPolicy()
        policy.maximumBytes = limit
        policy.maximumAttempts = 3
        download = Download(
            policy: policy,
            backoff: Backoff(base: .zero, maximum: .zero, multiplier: 2),
            digest: ExpectedDigest(digest),
            toldSize: size,
            offset: offset,
            facts: facts
        )
        told = download.started()
    }

    mutating func link() { told = download.linkArrived(at: now) }

    mutating func head(_ status: Int, _ headers: Headers = [:]) {
        told = download.headArrived(BlobHead(ResponseHead(status: status, headers: headers)), at: now)
    }

    mutating func bytes(_ count: Int) { told = download.received(count) }

    mutating func end() { told = download.bodyEnded(at: now, using: &generator) }

    mutating func cut(_ error: ClientError = cutOff) {
        told = download.broke(error, at: now, using: &generator)
    }

    mutating func wait(_ seconds: Int64 = 0) {
        told = download.waited(at: now.advanced(by: .seconds(seconds)))
    }

    mutating func hash(_ bytes: [UInt8]) { told = download.verified(sha256: bytes) }

    static let cutOff = ClientError.failed(
        CallFailure(
            reason: .attemptsExhausted,
            last: Answer(status: 200, outcome: .failed(.cut(reason: "cut"))),
            attempts: 1
        )
    )
}

private let tag = "\"0x8D\""
private let sha = [UInt8](repeating: 0xAB, count: 32)
private let digest = "sha256:" + String(repeating: "ab", count: 32)

@Suite struct DownloadTests {
    @Test func `a link, a head, the bytes, the digest`() {
        var story = Story(digest: digest, size: 10)
        #expect(story.told == [.fetchLink])
        story.link()
        #expect(story.told == [.open(.whole)])
        story.head(200, ["content-length": "10", "etag": tag])
        #expect(story.told == [.receive(PartFacts(etag: tag, total: 10))])
        story.bytes(10)
        #expect(story.told.isEmpty)
        story.end()
        #expect(story.told == [.verify])
        story.hash(sha)
        #expect(story.told == [.finish(.verified)])
    }

    private func cutAtFour(digest: String? = nil) -> Story {
        var story = Story(digest: digest)
        story.link()
        story.head(200, ["content-length": "10", "etag": tag])
        story.bytes(4)
        story.cut()
        story.wait()
        return story
    }

    @Test func `case 98: what broke off is asked for from where it broke, by the same link while that lives`()
    {
        var story = cutAtFour()
        #expect(story.told == [.open(BlobRange(offset: 4, etag: tag))])
        story.head(206, ["content-range": "bytes 4-9/10", "etag": tag])
        story.bytes(2)
        story.cut()
        story.wait(51)
        #expect(story.told == [.fetchLink])
    }

    @Test(arguments: [
        ("bytes 3-9/10", "\"0x8D\""), ("bytes 4-9/11", "\"0x8D\""), ("bytes 4-9/10", "\"0x8E\""),
        ("nonsense", "\"0x8D\""),
    ])
    func `case 101: a part that does not fit is never joined`(range: String, etag: String) {
        var story = cutAtFour()
        story.head(206, ["content-range": range, "etag": etag])
        #expect(story.told == [.startOver, .fetchLink])
        story.link()
        #expect(story.told == [.open(.whole)])
    }

    @Test func `case 99: all of it instead of the rest is taken from its beginning`() {
        var story = cutAtFour()
        story.head(200, ["content-length": "10", "etag": "\"new\""])
        #expect(story.told == [.startOver, .receive(PartFacts(etag: "\"new\"", total: 10))])
        story.bytes(10)
        story.end()
        #expect(story.told == [.verify])
    }

    @Test func `case 100: nothing behind the last byte means that all is there`() {
        var story = Story(offset: 10, facts: PartFacts(etag: tag))
        story.link()
        story.head(416, ["content-range": "bytes */10"])
        #expect(story.told == [.verify])
        story = Story(offset: 11, facts: PartFacts(etag: tag))
        story.link()
        story.head(416, ["content-range": "bytes */10"])
        #expect(story.told == [.startOver, .fetchLink])
    }

    @Test func `case 101: another blob than the one begun is begun anew, three times at most`() {
        var story = cutAtFour()
        for _ in 0..<3 {
            story.head(412)
            #expect(story.told == [.startOver, .fetchLink])
            story.link()
        }
        story.head(412)
        #expect(story.told == [.startOver, .fail(.changed)])
    }

    @Test func `case 29: a dead link is fetched anew, three times in a row at most`() {
        var story = Story()
        for _ in 0..<3 {
            story.link()
            story.head(403, ["x-ms-error-code": "AuthenticationFailed"])
            #expect(story.told == [.fetchLink])
        }
        story.link()
        story.head(403, ["x-ms-error-code": "AuthenticationFailed"])
        #expect(story.told == [.fail(.blob(status: 403, code: "AuthenticationFailed"))])
    }

    @Test func `a file that was whole at the last start is only compared`() {
        #expect(Story(offset: 10, facts: PartFacts(etag: tag, total: 10)).told == [.verify])
        #expect(Story(offset: 11, facts: PartFacts(etag: tag, total: 10)).told == [.startOver, .fetchLink])
    }

    @Test func `without a tag or a digest nothing can be joined`() {
        #expect(Story(offset: 4).told == [.startOver, .fetchLink])
        #expect(Story(digest: digest, offset: 4).told == [.fetchLink])
        #expect(Story(offset: 4, facts: PartFacts(etag: tag)).told == [.fetchLink])
    }

    @Test func `the limit holds by what GitHub tells, by what the host tells, and by counting`() {
        #expect(Story(size: 11, limit: 10).told == [.fail(.tooLarge(limit: 10))])
        var story = Story(limit: 10)
        story.link()
        story.head(200, ["content-length": "11"])
        #expect(story.told == [.fail(.tooLarge(limit: 10))])
        story = Story(limit: 10)
        story.link()
        story.head(200)
        story.bytes(11)
        #expect(story.told == [.fail(.tooLarge(limit: 10))])
    }

    @Test func `three attempts in a row without a byte end it, a byte begins the count anew`() {
        var story = cutAtFour()
        for _ in 0..<4 {
            story.head(206, ["content-range": "bytes \(story.download.offset)-9/10", "etag": tag])
            story.bytes(1)
            story.cut()
            story.wait()
        }
        story.cut()
        story.wait()
        story.cut()
        #expect(story.told == [.fail(.client(Story.cutOff))])
    }

    @Test func `a refusal is waited out for five minutes and told beyond`() {
        let now = Instant(secondsSinceEpoch: 1_000_000)
        let refusal = { (seconds: Int64) in
            ClientError.refused(
                Refusal(reason: .breakerOpen(.blobs), retryAt: now.advanced(by: .seconds(seconds)))
            )
        }
        var story = Story()
        story.cut(refusal(300))
        #expect(story.told == [.wait(until: now.advanced(by: .seconds(300)), because: refusal(300))])
        story = Story()
        story.cut(refusal(301))
        #expect(story.told == [.fail(.client(refusal(301)))])
    }

    @Test func `case 40: an expired artifact is final`() {
        var story = Story()
        story.download.state = .awaitingLink
        #expect(story.download.linkRefused(status: 410, message: "Artifact has expired") == [.fail(.expired)])
    }

    @Test func `case 102: a digest that differs deletes, an unknown one compares the length alone`() {
        var story = Story(digest: digest, offset: 10, facts: PartFacts(total: 10))
        story.hash([1, 2, 3])
        #expect(story.told == [.startOver, .fail(.digestMismatch)])
        story = Story(offset: 10, facts: PartFacts(etag: tag, total: 10))
        story.hash(sha)
        #expect(story.told == [.finish(.noDigest)])
        story = Story(digest: "sha512:00", offset: 10, facts: PartFacts(etag: tag, total: 10))
        story.hash(sha)
        #expect(story.told == [.finish(.unknownDigest("sha512:00"))])
    }
}
