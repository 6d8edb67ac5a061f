import TestSupport
import Testing

@testable import GitHub

@Suite struct ExtractionPolicyTests {
    private func entry(_ name: String) -> ZIPEntry {
        ZIPEntry(name: name, kind: .file, isEncrypted: false, method: 8, compressedSize: 1, offset: 0)
    }

    @Test func `a small entry may grow as it likes, a large one only in proportion`() throws {
        var policy = ExtractionPolicy(limits: ExtractionLimits(ratio: 10, ratioExempt: 1000))
        _ = try policy.entered(entry("a"))
        try policy.received(1000, from: 1)
        #expect(throws: ArchiveWalk.Stop.entry(.suspiciousRatio(limit: 10))) {
            try policy.received(1, from: 100)
        }
        _ = try policy.entered(entry("b"))
        try policy.received(1010, from: 101)
    }

    @Test func `a refused entry doesn't take its name from a later one`() throws {
        var policy = ExtractionPolicy(limits: ExtractionLimits())
        let secret = ZIPEntry(
            name: "a",
            kind: .file,
            isEncrypted: true,
            method: 8,
            compressedSize: 1,
            offset: 0
        )
        #expect(throws: EntryRefusal.encrypted) { try policy.entered(secret) }
        #expect(try policy.entered(entry("a")) == .file(EntryPath("a")))
    }

    @Test(arguments: 0..<20) func `whatever comes, no more than the limits passes`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let limits = ExtractionLimits(entryBytes: 500, totalBytes: 2000, ratio: 5, ratioExempt: 100)
        var policy = ExtractionPolicy(limits: limits)
        var total = 0
        entries: for index in 0..<100 {
            _ = try policy.entered(entry("\(index)"))
            var (bytes, compressed) = (0, 0)
            for _ in 0..<dice.roll(0...10) {
                let block = dice.roll(0...100)
                compressed += dice.roll(0...30)
                do throws(ArchiveWalk.Stop) {
                    try policy.received(block, from: UInt64(compressed))
                } catch {
                    if case .archive = error { break entries }
                    break
                }
                (bytes, total) = (bytes + block, total + block)
            }
            #expect(bytes <= 500, "seed \(seed)")
            #expect(bytes <= 100 || bytes <= 5 * compressed, "seed \(seed)")
        }
        #expect(total <= 2000, "seed \(seed)")
    }
}
