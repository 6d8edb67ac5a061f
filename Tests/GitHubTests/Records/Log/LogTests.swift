import Foundation
import Logging
import Resilience
import Synchronization
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct LogTests {
    private let time = ManualTime()

    /// The lines that a client's calls leave in a log of that level.
    private func lines(
        _ level: Event.Level = .info,
        _ body: (GitHubClient, ScriptedTransport) async throws -> Void
    ) async throws -> [String] {
        try await withFolder { folder in
            var policy = LogPolicy()
            policy.level = level
            let path = folder + "/headroom.log"
            let book = LogBook(at: path, policy, time: time) { _ in }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await book.run() }
                var stage = ClientStage()
                stage.settings.retry.maximumAttempts = 1
                let wire = stage.wire
                try await stage.run(logger: book.logger("client")) { try await body($0, wire) }
                book.finish()
                try await group.waitForAll()
            }
            return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }

    @Test func `a call has one line, with who sent what and how it ended`() async throws {
        let lines = try await lines { client, wire in
            async let response = client.send(Request(.get, "/user", caller: "ci"))
            await wire.next().answer(200, headers: ["x-github-request-id": "C620:D8D4"])
            _ = try await response
        }
        #expect(
            lines.filter { $0.contains("kind=request") } == [
                "at=1970-01-12T13:46:40.000Z level=info topic=client message=\"GET /user 200\" actor=ci attempts=1 "
                    + "credential=token kind=request outcome=succeeded request_id=C620:D8D4 status=200 took_ms=0"
            ]
        )
    }

    @Test(arguments: [404, 502])
    func `what fails carries GitHub's number of the request`(status: Int) async throws {
        let lines = try await lines { client, wire in
            async let response = client.send(Request(.get, "/user"))
            await wire.next().answer(status, headers: ["x-github-request-id": "C620:D8D4"])
            _ = try? await response
        }
        let ended = lines.filter { $0.contains("kind=request") }
        #expect(ended.count == 1)
        #expect(ended[0].contains("status=\(status)"))
        #expect(ended[0].contains("request_id=C620:D8D4"))
        #expect(ended[0].contains(status == 404 ? "level=info" : "level=error"))
    }

    @Test func `the level chooses what is told`() async throws {
        func count(_ level: Event.Level) async throws -> Int {
            try await lines(level) { client, wire in
                async let response = client.send(Request(.get, "/user"))
                await wire.next().answer(200)
                _ = try await response
                client.note(Note(.warning, "test", "a note"))
            }.count
        }
        #expect(try await count(.warning) == 1)
        #expect(try await count(.info) == 3)
        #expect(try await count(.debug) > 4)
    }

    @Test func `what others log becomes a note in the one stream and a line of the log`() async throws {
        let recorder = EventRecorder()
        let lines = try await lines { client, _ in
            let listener = recorder.listen(to: client)
            defer { listener.stop() }
            client.logger("gateway").warning("refused ghp_0123456789012345678901234567890123456789")
        }
        let notes = recorder.events.compactMap { if case .noted(let note) = $0.kind { note } else { nil } }
        #expect(notes == [Note(.warning, "gateway", "refused ‹redacted›")])
        #expect(lines.count { $0.contains("kind=note") && $0.contains("level=warning") } == 1)
    }

    @Test func `a line has no line breaks and moves no cursor`() {
        let line = LogLine([("message", "a\nb \"c\" \\ \u{1B}[2J \u{202E}"), ("k v", "plain")])
        #expect(line.text == #"message="a\nb \"c\" \\ �[2J �" k_v=plain"#)
    }

    @Test func `a full log is put aside, and the oldest goes`() throws {
        try withFolder { folder in
            var policy = LogPolicy()
            policy.maximumFileBytes = 100
            policy.keptFiles = 2
            let file = try LogFile(at: folder + "/log", policy)
            for number in 0..<9 { try file.write([LogLine([("n", "\(number)")])], lost: 0, at: time.now) }
            for number in 0..<80 { try file.write([LogLine([("n", "\(number)")])], lost: 0, at: time.now) }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(names == ["log", "log.1", "log.2"] || names == ["log.1", "log.2"])
            let newest = try String(contentsOfFile: folder + "/log.1", encoding: .utf8)
            let older = try String(contentsOfFile: folder + "/log.2", encoding: .utf8)
            #expect(newest > older)
        }
    }

    @Test func `lines that were lost are told of`() throws {
        try withFolder { folder in
            let file = try LogFile(at: folder + "/log", LogPolicy())
            try file.write([LogLine([("n", "1")])], lost: 3, at: time.now)
            let text = try String(contentsOfFile: folder + "/log", encoding: .utf8)
            #expect(text.hasSuffix("message=\"3 lines lost\"\nn=1\n"))
        }
    }
}
