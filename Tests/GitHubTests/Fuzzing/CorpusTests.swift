import Foundation
import TestSupport
import Testing

/// Replays the corpus of the fuzzer, and changes it at random by seeds.
@Suite struct CorpusTests {
    @Test func `no report of the corpus breaks a rule, as it is or changed`() throws {
        for seed in try Corpus.seeds(of: "Reports") + Corpus.fixtures() {
            for variant in variants(of: seed.bytes, count: 40) {
                #expect(
                    FuzzedReport.complaint(about: variant.bytes) == nil,
                    "\(seed.name), seed \(variant.seed)"
                )
            }
        }
    }

    @Test func `no archive of the corpus breaks a rule, as it is or changed`() throws {
        let archive = try FuzzedArchive()
        for seed in try Corpus.seeds(of: "Archives") {
            for variant in variants(of: seed.bytes, count: 40) {
                let complaint = try archive.complaint(about: variant.bytes)
                #expect(complaint == nil, "\(seed.name), seed \(variant.seed)")
            }
        }
    }

    private func variants(of bytes: [UInt8], count: Int) -> [(seed: Int, bytes: [UInt8])] {
        (0..<count).map { seed in
            var dice = Dice(seed: UInt64(seed))
            return (seed, seed == 0 ? bytes : Mutation.changed(bytes, using: &dice))
        }
    }
}
