import Proof
import Testing

extension WholeProgram {
    /// The books of the client, those of the simulator, and the audit's files.
    @Suite struct Books {
        @Test
        func `in all weathers each call ends once, no secret is told, and the books and the audit agree`()
            async throws
        {
            try await withScratch { folder in
                let path = folder + "/audit.jsonl"
                let report = try await WeatherProof(calls: 3000, speed: 200, seed: 1, auditAt: path).run()
                #expect(report.complaints == [])
                #expect(report.calls == 3000)
                #expect(report.textsSearched > 10_000)
                #expect(report.growth < 32 << 20, "\(report.memory)")
                #expect(report.counters.serverErrors > 0)
                #expect(report.lost > 0)
                let verified = try await Program.run(["audit", "verify"] + report.auditFiles)
                #expect(verified.status == .exited(0))
                #expect(verified.output.hasPrefix("ok: \(report.auditLines) records"))
            }
        }
    }
}
