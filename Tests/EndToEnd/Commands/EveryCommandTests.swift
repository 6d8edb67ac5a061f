import Testing

@testable import Dashboard

extension WholeProgram {
    /// Every command of the table, on the real program in a real terminal.
    @Suite struct EveryCommand {
        private static let sessions: [TrialSession] = [
            .looking, .panels, .layouts, .keeping, .program, .interruption,
            .requests, .client, .waiting, .gates, .tokens, .tuning, .past, .weather, .replay, .answer,
            .runs, .reports, .downloads,
        ]

        @Test func `every command of the table is tried`() {
            // Back to the shell needs one: see `Care`.
            let tried = Self.sessions.flatMap(\.trials).map(\.word) + ["suspend"]
            let words = CommandTable.all.map(\.name.word)
            #expect(Set(words).subtracting(tried) == [])
            #expect(Set(tried).subtracting(words) == [])
        }

        @Test(.timeLimit(.minutes(1)), arguments: sessions)
        func `each command does what its help says`(session: TrialSession) async throws {
            try await session.run()
        }
    }
}
