import GitHub
import Resilience
import Testing

@Suite struct HTTPTransportTests {
    private func ask(
        _ script: RawServer.Script,
        _ change: (inout WireRequest) -> Void = { _ in },
        bound: Int = 1000
    ) async throws -> (Result<WireResponse, TransportError>, received: String) {
        let server = try await RawServer(script)
        var configuration = HTTPTransport.Configuration()
        configuration.maximumBodyBytes = bound
        let transport = HTTPTransport(configuration)
        var request = WireRequest(
            method: "GET",
            url: "http://127.0.0.1:\(server.port)/user?a=1",
            headers: ["accept": "x"]
        )
        change(&request)
        let result: Result<WireResponse, TransportError>
        do throws(TransportError) {
            result = .success(try await transport.perform(request))
        } catch {
            result = .failure(error)
        }
        await transport.shutdown()
        try await server.stop()
        return (result, server.received)
    }

    @Test func `a request goes out whole and its answer comes back whole`() async throws {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: 1\r\nx-a: 2\r\n\r\nhello"
        let (result, received) = try await ask(.send(text, closes: false)) { request in
            request.method = "POST"
            request.authorization = Secret("ghp_x")
            request.body = Array("{}".utf8)
        }
        let response = try result.get()
        #expect(response.status == 200)
        #expect(response.body == Array("hello".utf8))
        #expect(response.headers.values(of: "X-A") == ["1", "2"])
        let lines = received.split(separator: "\r\n").map { $0.lowercased() }
        #expect(lines.first == "post /user?a=1 http/1.1")
        #expect(lines.contains("authorization: bearer ghp_x"))
        #expect(lines.contains("accept: x"))
        #expect(lines.contains("content-length: 2"))
        #expect(lines.last == "{}")
    }

    @Test func `a redirect is not followed`() async throws {
        let text = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
        let (result, _) = try await ask(.send(text, closes: false))
        #expect(try result.get().status == 302)
    }

    @Test func `case 61: an answer that breaks off is no answer`() async throws {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"
        let (result, _) = try await ask(.send(text, closes: true))
        guard case .failure(.cut) = result else { return #expect(Bool(false), "\(result)") }
    }

    @Test(arguments: ["zz\r\nhello", "-1\r\nhello", "5\r\nhel"])
    func `case 62: damaged chunks are no answer, and trap nothing`(chunks: String) async throws {
        let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
        switch try await ask(.send(text, closes: true)).0 {
        case .failure(.cut), .failure(.protocolError): break
        case let other: #expect(Bool(false), "\(other)")
        }
    }

    @Test func `case 63: a refused connection says that nothing was sent`() async throws {
        let (result, _) = try await ask(.silence) { $0.url = "http://127.0.0.1:1/" }
        guard case .failure(.notSent) = result else { return #expect(Bool(false), "\(result)") }
    }

    @Test func `case 64: no answer in time is a time-out`() async throws {
        let (result, _) = try await ask(.silence) { $0.timeouts.firstByte = .milliseconds(20) }
        #expect(result == .failure(.timedOut))
    }

    @Test func `case 64: an answer that stops in its middle is a time-out`() async throws {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"
        let (result, _) = try await ask(.send(text, closes: false)) {
            $0.timeouts.request = .milliseconds(50)
        }
        #expect(result == .failure(.timedOut))
    }

    @Test func `case 65: a connection that is closed without a word says that the request had left`()
        async throws
    {
        let (result, _) = try await ask(.close)
        guard case .failure(.cut) = result else { return #expect(Bool(false), "\(result)") }
    }

    @Test func `case 77: a header beyond all bounds is refused`() async throws {
        let text = "HTTP/1.1 200 OK\r\nX-Big: \(String(repeating: "x", count: 200_000))\r\n\r\n"
        let (result, _) = try await ask(.send(text, closes: false))
        guard case .failure(.protocolError) = result else { return #expect(Bool(false), "\(result)") }
    }

    @Test(arguments: [
        "Content-Length: 2000000000\r\n\r\n",
        "Content-Length: 1001\r\n\r\n\(String(repeating: "x", count: 1001))",
        "Transfer-Encoding: chunked\r\n\r\n3E9\r\n\(String(repeating: "x", count: 1001))\r\n0\r\n\r\n",
    ])
    func `case 78: a body beyond the bound is not read`(rest: String) async throws {
        let (result, _) = try await ask(.send("HTTP/1.1 200 OK\r\n" + rest, closes: false))
        #expect(result == .failure(.bodyTooLarge(limit: 1000)))
    }

    @Test func `a cancelled request ends at once`() async throws {
        let server = try await RawServer(.silence)
        let transport = HTTPTransport()
        let request = WireRequest(method: "GET", url: "http://127.0.0.1:\(server.port)/")
        let asking = Task { try await transport.perform(request) }
        asking.cancel()
        await #expect(throws: TransportError.cancelled) { try await asking.value }
        await transport.shutdown()
        try await server.stop()
    }

    @Test func `a transport that nobody shut down is shut down when it is dropped`() async throws {
        _ = HTTPTransport()
    }
}
