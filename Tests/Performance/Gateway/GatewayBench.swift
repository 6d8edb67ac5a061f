import AsyncHTTPClient
import Foundation
import NIOCore

/// The whole program with its gateway, alone and beset in turns: what the client carries meanwhile, and what memory
/// the program takes.
enum GatewayBench {
    /// Thirteen times what GitHub allows.
    private static let perSecond = 200
    private static let time = Duration.seconds(10)
    private static let rounds = 3

    /// What one round brought.
    private struct Round {
        let alone: Double
        let beset: Double
        let attack: Attack.Tally
    }

    static func figures() async throws -> [Figure] {
        try await LoadScenario(perSecond: perSecond).withFile { path in
            let audit = path + ".audit.jsonl"
            defer { try? FileManager.default.removeItem(atPath: audit) }
            let settings = LoadScenario.settings.flatMap { ["--set", $0] }
            let program = try Child(
                [
                    Executable.headroom, "gateway", "--simulate=\(path)", "--listen=127.0.0.1:0",
                    "--audit-file=\(audit)",
                ] + settings,
                adding: ["GITHUB_WEBHOOK_SECRET=bench"]
            )
            let port = try port(in: program.readLine())
            // The first attack fills pools, buffers and the histories that are bounded.
            _ = try await round(at: port)
            let before = try ProcessFacts(of: program.identifier).resident
            var rounds: [Round] = []
            for _ in 0..<Self.rounds { rounds.append(try await round(at: port)) }
            let gained = try ProcessFacts(of: program.identifier).resident - before
            return figures(rounds, gained: gained)
        }
    }

    private static func figures(_ rounds: [Round], gained: Int) -> [Figure] {
        let forged = Sample(rounds.map { Double($0.attack.forged) / (time / .seconds(1)) })
        return [
            Figure(
                "gateway.ratio",
                "gateway beset: calls against those when alone",
                .ratio,
                Sample(rounds.map { $0.beset / $0.alone }),
                target: Target(bound: .atLeast(0.95), basis: .fixed),
                remark: """
                    \(Attack.scrapers) scrapers, a reader that does not read, forged deliveries; \(Self.rounds) times \
                    \(time) each, as the page counts calls that ended with an answer
                    """
            ),
            Figure("gateway.calls", "calls meanwhile", .perSecond, Sample(rounds.map(\.beset))),
            Figure("gateway.forged", "forged deliveries, each answered", .perSecond, forged),
            Figure(
                "gateway.scrapes",
                "scrapes, each read",
                .perSecond,
                Sample(rounds.map { Double($0.attack.scrapes) / (time / .seconds(1)) })
            ),
            Figure(
                "gateway.growth",
                "memory gained over them",
                .mebibytes,
                Sample([Double(gained) / Double(1 << 20)]),
                target: Target(bound: .atMost(8), basis: .fixed)
            ),
        ]
    }

    private static func round(at port: Int) async throws -> Round {
        let (alone, _) = try await rate(at: port) { try await Task.sleep(for: time) }
        let (beset, attack) = try await rate(at: port) { try await Attack(port: port).run(for: time) }
        return Round(alone: alone, beset: beset, attack: attack)
    }

    /// Calls a second that ended with an answer while the body ran.
    private static func rate<Success>(
        at port: Int,
        during body: () async throws -> Success
    ) async throws -> (Double, Success) {
        let start = ContinuousClock.now
        let before = try await completed(at: port)
        let success = try await body()
        let after = try await completed(at: port)
        return (Double(after - before) / (start.duration(to: .now) / .seconds(1)), success)
    }

    private static func completed(at port: Int) async throws -> Int {
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/metrics")
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let page = String(buffer: try await response.body.collect(upTo: 1 << 20))
        guard let match = page.firstMatch(of: /(?m)^github_api_completed_total (\d+)$/),
            let count = Int(match.1)
        else { throw SystemFailure.silence(awaited: "github_api_completed_total on the page") }
        return count
    }

    /// `{"listening":"127.0.0.1:9876"}`.
    private static func port(in line: String) throws -> Int {
        guard let match = line.firstMatch(of: /:(\d+)"/), let port = Int(match.1) else {
            throw SystemFailure.silence(awaited: "the gateway's address")
        }
        return port
    }
}
