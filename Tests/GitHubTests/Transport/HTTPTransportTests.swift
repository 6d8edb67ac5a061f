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
