import Logging
import Resilience
import Testing
import Timing

@testable import GitHub

/// What lies below HTTP's words, over a socket: cut bodies, damaged chunks, floods, silence, kept connections.
@Suite struct WireCases {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    private static let empty = ok + "Content-Length: 2\r\n\r\n{}"
    /// Bytes that a bounded reader may let a sender give to the network before it hangs up: far above what sockets
    /// buffer, far below what is sent.
    private static let patience = 32 << 20

    /// Asks a server once; the body may have a thousand bytes.
    private func ask(
        _ script: RawServer.Script,
        firstByte: Duration = .seconds(10)
    ) async throws -> Result<WireResponse, TransportError> {
        try await withServer(script) { server, transport in
            await answer(of: server, to: transport, firstByte: firstByte)
        }
    }

    private func withServer<Success>(
        _ scripts: RawServer.Script...,
        body: (RawServer, HTTPTransport) async throws -> Success
    ) async throws -> Success {
        let server = try await RawServer(scripts)
        var configuration = HTTPTransport.Configuration()
        configuration.maximumBodyBytes = 1000
        let transport = HTTPTransport(configuration)
        let result = try await body(server, transport)
        await transport.shutdown()
        try await server.stop()
        return result
    }

    private func answer(
        of server: RawServer,
        to transport: HTTPTransport,
        firstByte: Duration = .seconds(10),
        whole: Duration = .seconds(30)
    ) async -> Result<WireResponse, TransportError> {
        var request = WireRequest(method: "GET", url: "http://127.0.0.1:\(server.port)/user")
        request.timeouts.firstByte = firstByte
        request.timeouts.request = whole
        do throws(TransportError) {
            return .success(try await transport.perform(request))
        } catch {
            return .failure(error)
        }
    }

    private func isCut(_ result: Result<WireResponse, TransportError>) -> Bool {
        switch result {
        case .failure(.cut), .failure(.protocolError): true
        default: false
        }
    }

    @Test func `case 61: a body that breaks off at 400 of 1000 bytes is no answer`() async throws {
        let text = Self.ok + "Content-Length: 1000\r\n\r\n" + String(repeating: "x", count: 400)
        let result = try await ask(.send(text, closes: true))
        #expect(isCut(result), "\(result)")
    }

    @Test(arguments: [
        "5\r\nhello\r\n", "5\r\nhel", "zz\r\nhello", "-1\r\nhello", "-zz\r\n",
        "ffffffffffffffffff\r\nhello", "5\r\nhelloworld\r\n0\r\n\r\n",
    ])
    func `case 62: chunks that are cut or damaged are no answer, and trap nothing`(
        chunks: String
    ) async throws {
        let text = Self.ok + "Transfer-Encoding: chunked\r\n\r\n" + chunks
        let result = try await ask(.send(text, closes: true))
        #expect(isCut(result), "\(result)")
    }

    @Test(arguments: [
        "http://127.0.0.1:1/", "http://\(String(repeating: "a", count: 64)).test/",
    ])
    func `case 63: what cannot be reached was never sent`(url: String) async throws {
        let transport = HTTPTransport()
        let error = await #expect(throws: TransportError.self) {
            _ = try await transport.perform(WireRequest(method: "GET", url: url))
        }
        guard case .notSent? = error else { return #expect(Bool(false), "\(error as Any)") }
        await transport.shutdown()
    }

    @Test func `case 63: what TLS refuses was never sent`() async throws {
        let server = try await RawServer(.send("this is no handshake", closes: true))
        let transport = HTTPTransport()
        let error = await #expect(throws: TransportError.self) {
            let url = "https://127.0.0.1:\(server.port)/"
            _ = try await transport.perform(WireRequest(method: "GET", url: url))
        }
        guard case .notSent? = error else { return #expect(Bool(false), "\(error as Any)") }
        await transport.shutdown()
        try await server.stop()
    }

    @Test func `case 64: a connection that stays silent is a time-out`() async throws {
        #expect(try await ask(.silence, firstByte: .milliseconds(20)) == .failure(.timedOut))
    }

    @Test func `case 64: an answer that stops in its middle is a time-out`() async throws {
        let text = Self.ok + "Content-Length: 1000\r\n\r\nhalf"
        try await withServer(.send(Self.empty, closes: false), .send(text, closes: false)) {
            server,
            transport in
            // Over a connection that is there already, so that the time is spent on the answer.
            _ = await answer(of: server, to: transport)
            #expect(await answer(of: server, to: transport, whole: .seconds(1)) == .failure(.timedOut))
        }
    }

    @Test(arguments: [RawServer.Script.close, .reset])
    func `case 65: a kept connection that is closed under a request is told apart from a cut`(
        ending: RawServer.Script
    ) async throws {
        let kept = try await withServer(.send(Self.empty, closes: false), ending) { server, transport in
            _ = await answer(of: server, to: transport)
            return await answer(of: server, to: transport)
        }
        guard case .failure(.hungUp) = kept else { return #expect(Bool(false), "\(kept)") }
        let fresh = try await ask(ending)
        #expect(isCut(fresh), "\(fresh)")
    }

    @Test func `case 65: a read over such a connection is answered on a new one`() async throws {
        let answered = RawServer.Script.send(Self.empty, closes: false)
        let server = try await RawServer(answered, .close, answered)
        var configuration = ClientConfiguration()
        configuration.address = try APIAddress("http://127.0.0.1:\(server.port)")
        let attempts = try await withGitHubClient(
            configuration: configuration,
            settings: Settings(),
            credential: .anonymous,
            transport: HTTPTransport(),
            time: SystemTime(),
            seed: 1,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { client in
            _ = try await client.send(Request(.get, "/user"))
            return try await client.send(Request(.get, "/user")).attempts
        }
        #expect(attempts == 2)
        #expect(server.connections == 2)
        try await server.stop()
    }

    @Test func `case 75: names in odd case and values in spaces arrive as they are meant`() async throws {
        let text =
            Self.ok + """
                X-rAtElImIt-ReMaInInG:   17  \r
                RETRY-after: \t60 \r
                X-GitHub-request-ID:  C620:D8D4:1FA9F4A3 \t\r
                eTag:  W/"1" \r
                Content-Length: 0\r
                \r

                """
        let response = try await ask(.send(text, closes: false)).get()
        #expect(RateLimitHeaders(response.headers).remaining == 17)
        #expect(RateLimitHeaders(response.headers).requestID == "C620:D8D4:1FA9F4A3")
        #expect(response.headers["retry-after"] == "60")
        #expect(response.headers["etag"] == #"W/"1""#)
    }

    @Test func `case 76: a header that comes twice arrives twice`() async throws {
        let twice = "x-ratelimit-remaining: 10\r\nx-ratelimit-remaining: 9\r\n"
        let response = try await ask(.send(Self.ok + twice + "Content-Length: 0\r\n\r\n", closes: false))
            .get()
        #expect(response.headers.values(of: "x-ratelimit-remaining") == ["10", "9"])
    }

    @Test(arguments: [(lines: 3000, length: 91), (lines: 1, length: 65_536)])
    func `case 77: 300 KB of headers, or a line of 64 KB, are refused`(
        lines: Int,
        length: Int
    ) async throws {
        let line = "x-pad: \(String(repeating: "x", count: length))\r\n"
        let headers = String(repeating: line, count: lines)
        let result = try await ask(.send(Self.ok + headers + "Content-Length: 0\r\n\r\n", closes: false))
        guard case .failure(.protocolError(let reason)) = result else {
            return #expect(Bool(false), "it was read")
        }
        #expect(reason.contains("header"))
    }

    @Test(arguments: ["many lines", "one line"])
    func `case 77: headers without end are not read on`(kind: String) async throws {
        let line = "x-pad: \(String(repeating: "x", count: 1000))" + (kind == "one line" ? "" : "\r\n")
        try await withServer(.flood(Self.ok + "x-pad: ", with: line)) { server, transport in
            let result = await answer(of: server, to: transport)
            #expect(isCut(result), "\(result)")
            #expect(await server.flooded() < Self.patience)
        }
    }

    @Test(arguments: ["Content-Length: 2000000000\r\n\r\n", "\r\n"])
    func `case 78: a body of 2 GB is not read on, whether it says so or not`(rest: String) async throws {
        let mebibyte = String(repeating: "x", count: 1 << 20)
        try await withServer(.flood(Self.ok + rest, with: mebibyte)) { server, transport in
            let result = await answer(of: server, to: transport)
            #expect(result == .failure(.bodyTooLarge(limit: 1000)))
            #expect(await server.flooded() < Self.patience)
        }
    }

    @Test func `case 78: a chunked body beyond the bound is not read on`() async throws {
        let chunk = "400\r\n\(String(repeating: "x", count: 1024))\r\n"
        try await withServer(.flood(Self.ok + "Transfer-Encoding: chunked\r\n\r\n", with: chunk)) {
            server,
            transport in
            #expect(await answer(of: server, to: transport) == .failure(.bodyTooLarge(limit: 1000)))
            #expect(await server.flooded() < Self.patience)
        }
    }
}
