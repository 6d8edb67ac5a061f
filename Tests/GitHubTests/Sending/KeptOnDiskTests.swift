import Foundation
import Logging
import Resilience
import TestSupport
import Testing

@testable import GitHub

@Suite struct KeptOnDiskTests {
    @Test func `what one client kept saves the next one's request`() async throws {
        let folder = NSTemporaryDirectory() + "kept-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try await ask(folder, "ghp_a") { exchange in
            exchange.answer(200, headers: ["etag": "1"], body: "[1]")
        }
        #expect(first.source == .network)
        let second = try await ask(folder, "ghp_a") { exchange in
            #expect(exchange.request.headers["if-none-match"] == "1")
            exchange.answer(304, body: "")
        }
        #expect(second.body == Array("[1]".utf8))
        let stranger = try await ask(folder, "ghp_b") { exchange in
            #expect(exchange.request.headers["if-none-match"] == nil)
            exchange.answer(200, headers: ["etag": "2"], body: "[2]")
        }
        #expect(stranger.body == Array("[2]".utf8))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count == 2)
        for file in files {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            #expect(!text.contains("ghp_"))
        }
    }

    private func ask(
        _ folder: String,
        _ token: String,
        _ answer: (ScriptedTransport.Exchange) -> Void
    ) async throws -> Response {
        let wire = ScriptedTransport()
        var configuration = ClientConfiguration()
        configuration.cacheFolder = folder
        return try await withGitHubClient(
            configuration: configuration,
            settings: Settings(),
            credential: .token(Secret(token)),
            transport: wire,
            time: ManualTime(),
            seed: 1,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { client in
            async let response = client.send(Request(.get, "/user"))
            answer(await wire.next())
            return try await response
        }
    }
}
