import Foundation
import Resilience
import Synchronization
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct AuditLogTests {
    private let time = ManualTime()

    /// Runs an audit of a client in which the body may do what it likes, and reads what it left.
    private func audited(
        at path: String,
        _ policy: AuditPolicy = AuditPolicy(),
        _ body: (GitHubClient, ScriptedTransport, AuditLog) async throws -> Void
    ) async throws -> [Record] {
        let log = AuditLog(at: path, policy, time: time) { _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await log.run() }
            let stage = ClientStage()
            try await stage.run { client in
                let listener = log.follow(client)
                defer { listener.stop() }
                try await body(client, stage.wire, log)
            }
            log.finish()
            try await group.waitForAll()
        }
        let files = AuditFolder(of: path).files
        #expect(try AuditExamination(of: files).findings == [])
        return try records(files)
    }

    private func records(_ files: [String]) throws -> [Record] {
        var records: [Record] = []
        try AuditReader(files).forEachLine { line, _ in
            if let record = AuditLine(reading: line)?.record { records.append(record) }
        }
        return records
    }

    @Test func `a call, a setting and a command are recorded, each with its actor`() async throws {
        try await withFolder { folder in
            let records = try await audited(at: folder + "/audit.jsonl") { client, wire, log in
                async let response = client.send(Request(.get, "/user", caller: "ci"))
                let exchange = await wire.next()
                exchange.answer(200, headers: ["x-github-request-id": "C620:D8D4"])
                _ = try await response
                client.operate(.pauseQueue)
                log.record(Record(.rejected(.wrongSignature), from: "192.0.2.1", at: time.now))
            }
            let words = records.map { "\($0.kind.rawValue) \($0.actor) \($0.subject) \($0.outcome.rawValue)" }
            #expect(words.first == "audit headroom begun noted")
            #expect(words.last == "audit headroom ended noted")
            #expect(words.contains("request ci GET /user succeeded"))
            #expect(words.contains("operator operator pause queue succeeded"))
            #expect(words.contains("webhook 192.0.2.1 delivery refused"))
            #expect(records.first { $0.kind == .request }?.requestID == "C620:D8D4")
        }
    }

    @Test func `a folder that cannot be written makes the audit fail and stops nothing`() async throws {
        try await withFolder { folder in
            let path = folder + "/file"
            try Data().write(to: URL(filePath: path))
            let (standings, continuation) = AsyncStream<AuditStanding>.makeStream()
            let log = AuditLog(at: path + "/audit.jsonl", AuditPolicy(), time: time) {
                continuation.yield($0)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await log.run() }
                log.record(Record(.note, "x", .noted, by: "test", at: time.now))
                var changes = standings.makeAsyncIterator()
                guard case .failing(let reason, time.now, unwritten: 1) = await changes.next() else {
                    Issue.record("it does not fail")
                    return
                }
                #expect(reason.contains("Not a directory"))
                #expect(log.standing != .writing)
                // The folder appears, and the next try writes what was kept.
                try FileManager.default.removeItem(atPath: path)
                await time.sleeper(for: .seconds(5))
                time.advance(by: .seconds(5))
                #expect(await changes.next() == .writing)
                log.finish()
                try await group.waitForAll()
            }
            #expect(try records([path + "/audit.jsonl"]).map(\.subject) == ["begun", "x", "ended"])
        }
    }
}
