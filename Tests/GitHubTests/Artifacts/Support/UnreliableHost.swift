import Crypto
import Synchronization
import TestSupport
import Timing

@testable import GitHub

/// GitHub and its blob host with one artifact, misbehaving by the dice. It refuses what must never be asked, and counts
/// what it sent.
final class UnreliableHost: Transport {

    fileprivate struct State {
        var dice: Dice
        /// What the blob has been so far, the present one last.
        var versions: [[UInt8]]
        /// Whether a change changes bytes, and these are never spoilt: without a digest nothing else would tell.
        let rewrites: Bool
        var liveLinks: Set<Int> = []
        var nextLink = 0
    }

    private let state: Mutex<State>
    /// How often of a hundred times something goes wrong.
    private let trouble: Int

    init(seed: UInt64, trouble: Int, rewrites: Bool) {
        var dice = Dice(seed: seed)
        let size = dice.roll(0...6_000)
        let content = (0..<size).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
        state = Mutex(State(dice: dice, versions: [content], rewrites: rewrites))
        self.trouble = trouble
    }

    var versions: [[UInt8]] { state.withLock(\.versions) }

    /// Of what was uploaded.
    var digest: String {
        let bytes = SHA256.hash(data: versions[0])
        return "sha256:" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        precondition(request.authorization != nil, "GitHub is asked without the credential")
        let answer = state.withLock { state -> Result<WireResponse, TransportError> in
            guard !state.dice.chance(percent: trouble / 2) else {
                return state.dice.pick([
                    .success(WireResponse(status: 502)), .failure(.timedOut), .failure(.cut(reason: "cut")),
                ])
            }
            state.nextLink += 1
            state.liveLinks.insert(state.nextLink)
            let location = "https://blobs.example/one.zip?sig=\(state.nextLink)"
            return .success(WireResponse(status: 302, headers: ["location": location]))
        }
        return try answer.get()
    }

    func stream(_ request: WireRequest, into pipe: BodyPipe) async throws(TransportError) {
        precondition(request.authorization == nil, "the credential went to the blob host")
        precondition(request.headers["x-github-api-version"] == nil, "GitHub's header went to the blob host")
        let (answer, ending) = state.withLock { $0.answer(request, trouble: trouble) }
        guard let answer else { throw ending ?? .timedOut }
        pipe.began(ResponseHead(status: answer.status, headers: answer.headers))
        var rest = answer.body[...]
        while !rest.isEmpty {
            let part = rest.prefix(700)
            rest = rest.dropFirst(700)
            let (room, ready) = AsyncStream<Void>.makeStream()
            if pipe.write(Array(part), onRoom: { ready.finish() }) { continue }
            for await _ in room {}
        }
        if let ending { throw ending }
    }

    func shutdown() async {}
}

extension UnreliableHost.State {
    /// What is sent, and how it breaks off where it does.
    fileprivate mutating func answer(
        _ request: WireRequest,
        trouble: Int
    ) -> (WireResponse?, TransportError?) {
        let fails = { (state: inout Self) in state.dice.chance(percent: trouble / 8) }
        if fails(&self) { return (nil, dice.pick([.timedOut, .notSent(reason: "refused")])) }
        if fails(&self) { return (busy, nil) }
        let sig = request.url.split(separator: "=").last.flatMap { Int($0) } ?? 0
        if fails(&self) { liveLinks = [] }
        guard liveLinks.contains(sig) else { return (expired, nil) }
        if fails(&self) { change() }
        var response = blob(request)
        if fails(&self) { spoil(&response) }
        guard response.status < 300, dice.chance(percent: trouble) else { return (response, nil) }
        response.body = Array(response.body.prefix(dice.roll(0...max(0, response.body.count))))
        return (response, dice.pick([.timedOut, .cut(reason: "cut")]))
    }

    private var busy: WireResponse {
        WireResponse(status: 503, headers: ["x-ms-error-code": "ServerBusy", "retry-after": "2"])
    }

    private var expired: WireResponse {
        WireResponse(
            status: 403,
            headers: ["x-ms-error-code": "AuthenticationFailed"],
            body: Array("<?xml".utf8)
        )
    }

    private var etag: String { "\"v\(versions.count)\"" }

    private var content: [UInt8] { versions[versions.count - 1] }

    private mutating func change() {
        let mask = UInt8(truncatingIfNeeded: versions.count)
        versions.append(rewrites ? content.map { $0 ^ mask } : content)
    }

    /// By the rules of ranges and conditions (RFC 9110).
    private mutating func blob(_ request: WireRequest) -> WireResponse {
        if let wanted = request.headers["if-match"], wanted != etag { return WireResponse(status: 412) }
        let first = request.headers["range"].flatMap { Int($0.dropFirst("bytes=".count).dropLast()) }
        guard let first, !dice.chance(percent: 10) else {
            return WireResponse(
                status: 200,
                headers: ["etag": etag, "content-length": "\(content.count)"],
                body: content
            )
        }
        guard first < content.count else {
            return WireResponse(status: 416, headers: ["content-range": "bytes */\(content.count)"])
        }
        return WireResponse(
            status: 206,
            headers: ["etag": etag, "content-range": "bytes \(first)-\(content.count - 1)/\(content.count)"],
            body: Array(content[first...])
        )
    }

    /// Sound at first sight, and wrong.
    private mutating func spoil(_ response: inout WireResponse) {
        guard response.status < 300, !response.body.isEmpty else { return }
        switch dice.roll(rewrites ? 2...4 : 1...4) {
        case 1: response.body[dice.roll(0...response.body.count - 1)] ^= 0x40
        case 2: response.headers["content-range"] = "bytes 1-2/3"
        case 3: response.headers["etag"] = nil
        default: response.body += [1, 2, 3]
        }
    }
}
