import Foundation
import Gateway
import GitHub
import Testing

/// How a gateway ends, and what it leaves behind.
@Suite(.timeLimit(.minutes(1)))
struct EndingTests {
    @Test
    func
        `a delivery that is under way when the gateway ends gets its answer, and idle connections do not hold it`()
        async throws
    {
        let stage = GatewayStage()
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let answer = try await withThrowingTaskGroup(of: String.self) { group in
            try await stage.run { gate async throws in
                group.addTask {
                    try await gate.connect { idle in
                        #expect(try await idle.answer(to: "GET /livez").hasSuffix("ok\n"))
                        return try await gate.connect { busy in
                            let head = ["POST /webhooks/github HTTP/1.1", "host: test"]
                            let lines = head + gate.signature(of: "{}", id: "d1")
                            try await busy.send(lines.joined(separator: "\r\n") + "\r\n\r\n{")
                            // It waits for the rest of the body, and for ten seconds at most.
                            await stage.time.sleeper(for: .seconds(10))
                            begin.finish()
                            _ = try await idle.rest()
                            try await busy.send("}")
                            return try await busy.rest()
                        }
                    }
                }
                for await _ in begun {}
            }
            return try await group.next() ?? ""
        }
        #expect(answer.hasPrefix("HTTP/1.1 202 "))
    }

    @Test func `a scrape that is not read to its end when the gateway ends arrives whole`() async throws {
        let stage = GatewayStage()
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let page = try await withThrowingTaskGroup(of: String.self) { group in
            try await stage.run { gate async throws in
                group.addTask {
                    try await gate.connect { idle in
                        #expect(try await idle.answer(to: "GET /livez").hasSuffix("ok\n"))
                        return try await gate.connect { scrape in
                            let accept = "accept: application/openmetrics-text;version=1.0.0"
                            try await scrape.send("GET /metrics HTTP/1.1\r\nhost: test\r\n\(accept)\r\n\r\n")
                            try await scrape.hear("HTTP/1.1 200 ")
                            begin.finish()
                            _ = try await idle.rest()
                            return try await scrape.rest()
                        }
                    }
                }
                for await _ in begun {}
            }
            return try await group.next() ?? ""
        }
        #expect(page.hasSuffix("# EOF\n"))
    }

    @Test func `a unix socket is its owner's alone, and is gone with the gateway`() async throws {
        try await withSocketPath { path in
            var stage = GatewayStage()
            stage.address = .unix(path)
            try await stage.run { gate async throws in
                #expect(try await gate.ask("GET /livez").hasPrefix("HTTP/1.1 200 "))
                let facts = try FileManager.default.attributesOfItem(atPath: path)
                #expect(facts[.posixPermissions] as? Int == 0o600)
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `the socket that a killed gateway left makes way`() async throws {
        try await withSocketPath { path in
            var stage = GatewayStage()
            stage.address = .unix(path)
            let kept = path + ".kept"
            try await stage.run { _ async throws in
                try FileManager.default.linkItem(atPath: path, toPath: kept)
            }
            try FileManager.default.moveItem(atPath: kept, toPath: path)
            try await stage.run { gate async throws in
                #expect(try await gate.ask("GET /livez").hasPrefix("HTTP/1.1 200 "))
            }
        }
    }

    @Test func `a socket that somebody serves is not taken from them`() async throws {
        try await withSocketPath { path in
            var stage = GatewayStage()
            stage.address = .unix(path)
            try await stage.run { gate async throws in
                await #expect(throws: GatewayError.inUse(.unix(path))) {
                    try await stage.run { _ async throws in }
                }
                #expect(try await gate.ask("GET /livez").hasPrefix("HTTP/1.1 200 "))
            }
        }
    }

    @Test func `a file that is no socket is left as it is`() async throws {
        try await withSocketPath { path in
            try "mine".write(toFile: path, atomically: true, encoding: .utf8)
            var stage = GatewayStage()
            stage.address = .unix(path)
            await #expect(throws: GatewayError.notSocket(path: path)) {
                try await stage.run { _ async throws in }
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        }
    }

    @Test func `a port that somebody listens on is told as such`() async throws {
        try await GatewayStage().run { gate async throws in
            var stage = GatewayStage()
            stage.address = gate.address
            await #expect(throws: GatewayError.inUse(gate.address)) {
                try await stage.run { _ async throws in }
            }
        }
    }

    /// Lends a path that is short enough for a socket, in a folder of its own.
    private func withSocketPath(_ body: (String) async throws -> Void) async throws {
        let folder = "/tmp/headroom-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder + "/socket")
    }
}
