import Proof
import Testing

extension WholeProgram {
    /// The books of the client and those of the simulator.
    @Suite struct Books {
        @Test func `in all weathers each call ends once, no secret is told, and the books agree`()
            async throws
        {
            let report = try await WeatherProof(calls: 3000, speed: 200, seed: 1).run()
            #expect(report.complaints == [])
            #expect(report.calls == 3000)
            #expect(report.textsSearched > 10_000)
            #expect(report.growth < 32 << 20, "\(report.memory)")
            #expect(report.counters.serverErrors > 0)
            #expect(report.lost > 0)
        }
    }
}
