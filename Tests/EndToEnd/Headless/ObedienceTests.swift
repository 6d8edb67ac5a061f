import Foundation
import Testing

extension WholeProgram {
    /// What the client does when limits are told, by the word of the one who told them.
    @Suite struct Obedience {
        @Test func `exhausted sends nothing that the limits forbid, and goes on when the window opens`()
            async throws
        {
            let ledger = try await watch("exhausted", speed: 240) { line in
                line.remaining("core").map { $0 > 0 } == true && line.counters.answered > 100
            }
            #expect(ledger.violations.isEmpty)
            #expect(ledger.violationCount == 0)
            #expect(refusedTwice(in: ledger) == [])
            #expect((ledger.buckets["core"]?.counted ?? 0) > 0)
        }

        @Test func `storm refuses nobody twice for one reason within one gate`() async throws {
            let ledger = try await watch("storm", speed: 30) { line in line.counters.secondaryLimited >= 2 }
            #expect(ledger.violations.isEmpty)
            #expect(ledger.violationCount == 0)
            #expect(refusedTwice(in: ledger) == [])
            #expect(ledger.reasons.filter { $0.key != "primary" }.values.reduce(0, +) > 0)
        }

        /// Requests that came while an earlier answer held them, and were refused for it.
        private func refusedTwice(in ledger: LedgerReport) -> [String] {
            ledger.journal.filter { $0.whileHeld && $0.refused != nil }.map {
                "\($0.method) \($0.path) \($0.id)"
            }
        }

        /// Runs the client over a simulation until a line of its report is as wanted; tells the ledger then.
        private func watch(
            _ scenario: String,
            speed: Int,
            until isEnough: @escaping @Sendable (StatusLine) -> Bool
        ) async throws -> LedgerReport {
            let (status, ledger) = try await withRunning(
                ["--json", "--simulate", scenario, "--speed", "\(speed)"]
            ) { running in
                for try await text in running.lines {
                    let line = try StatusLine(text)
                    guard isEnough(line) else { continue }
                    let ledger = try await Ledger.report(of: "http://\(line.host)")
                    running.send(SIGTERM)
                    for try await _ in running.lines {}
                    return ledger
                }
                throw Failure("it ended by itself")
            }
            #expect(status == .exited(0))
            return ledger
        }
    }
}
