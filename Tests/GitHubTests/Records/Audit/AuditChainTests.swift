import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct AuditChainTests {
    private let start = Instant(secondsSinceEpoch: 1_000_000)

    private func lines(_ count: Int) -> [String] {
        var chain = AuditChain()
        return (0..<count).map { place in
            chain.seal(Record(.note, "subject \(place)", .noted, by: "test", because: "é “x”\n", at: start))
        }
    }

    private func findings(_ lines: [String]) -> [AuditFinding] {
        var verifier = AuditVerifier()
        for (place, line) in lines.enumerated() { verifier.read(Array(line.utf8), at: self.place(place)) }
        return verifier.findings
    }

    private func place(_ index: Int) -> AuditPlace { AuditPlace(file: "audit", line: index + 1) }

    @Test func `what was written is whole, and each line holds the hash of the one before`() throws {
        let lines = lines(50)
        #expect(findings(lines) == [])
        let links = try lines.map { try #require(AuditLine(reading: Array($0.utf8))) }
        #expect(links.map(\.link.number) == Array(1...50))
        #expect(zip(links, links.dropFirst()).allSatisfy { $0.link.hash == $1.previous })
    }

    @Test func `a record comes back from its line as it went in`() throws {
        var record = Record(.request, "GET /x", .failed, by: "ci", because: "cut", at: start)
        record.credential = "token"
        record.status = 502
        record.attempts = 3
        record.milliseconds = 12
        record.requestID = "C620:D8D4"
        record.until = start.advanced(by: .milliseconds(1500))
        var chain = AuditChain()
        let line = try #require(AuditLine(reading: Array(chain.seal(record).utf8)))
        #expect(line.record == record)
    }

    @Test func `a line that was changed is named, whichever byte it was`() {
        let lines = lines(3)
        for index in lines.indices {
            let bytes = Array(lines[index].utf8)
            for byte in bytes.indices {
                var changed = bytes
                changed[byte] ^= 1
                var spoiled = lines
                spoiled[index] = String(decoding: changed, as: UTF8.self)
                let found = findings(spoiled)
                let isNamed = found.contains { $0.sentence.contains("audit:\(index + 1)") }
                #expect(isNamed, "line \(index + 1), byte \(byte): \(found)")
            }
        }
    }

    @Test func `a line that was made anew with a hash that fits it is named by the next`() {
        var forger = AuditChain(after: AuditLine(reading: Array(lines(4)[1].utf8))?.link)
        var spoiled = lines(4)
        spoiled[2] = forger.seal(Record(.note, "another", .noted, by: "forger", at: start))
        #expect(findings(spoiled) == [.replaced(3, place(2))])
    }

    @Test(arguments: 0..<9)
    func `a line that was taken out is named`(index: Int) {
        var spoiled = lines(10)
        spoiled.remove(at: index)
        let number = Int64(index + 1)
        #expect(findings(spoiled) == [.missing(number...number, before: place(index))])
    }

    @Test func `several lines that were taken out are named together`() {
        var spoiled = lines(10)
        spoiled.removeSubrange(3...5)
        #expect(findings(spoiled) == [.missing(4...6, before: place(3))])
    }

    @Test(arguments: 0..<9)
    func `lines that were swapped are named`(index: Int) {
        var spoiled = lines(10)
        spoiled.swapAt(index, index + 1)
        #expect(findings(spoiled) == [.reordered(Int64(index + 1), place(index + 1))])
    }

    @Test func `a line that stands there twice is named`() {
        var spoiled = lines(5)
        spoiled.insert(spoiled[1], at: 4)
        #expect(findings(spoiled) == [.repeated(2, place(4))])
    }

    @Test func `a line that is none is named`() {
        var spoiled = lines(3)
        spoiled.insert("hello", at: 2)
        #expect(findings(spoiled) == [.unreadable(place(2))])
    }

    @Test func `a line that a crash has cut is known where the next one tells of it`() {
        var chain = AuditChain()
        let first = chain.seal(Record(.note, "first", .noted, by: "test", at: start))
        let resumed = chain.seal(AuditSelf.record(AuditSelf.resumed, count: 7, at: start))
        #expect(findings([first, #"{"n":2,"#, resumed]) == [])
        #expect(findings([first, #"{"n":2"#, resumed]) == [.unreadable(place(1))])
        #expect(findings([first, #"{"n":2,"#]) == [.unreadable(place(1))])
    }

    @Test func `records before the first line are missing unless the audit dropped them itself`() {
        var chain = AuditChain(after: AuditLink(number: 7, hash: String(repeating: "a", count: 64)))
        let first = chain.seal(Record(.note, "first", .noted, by: "test", at: start))
        #expect(findings([first]) == [.missing(1...7, before: place(0))])
        #expect(
            findings([first, chain.seal(AuditSelf.record(AuditSelf.dropped, count: 7, at: start))]) == []
        )
        var less = AuditChain(after: AuditLine(reading: Array(first.utf8))?.link)
        let dropped = less.seal(AuditSelf.record(AuditSelf.dropped, count: 5, at: start))
        #expect(findings([first, dropped]) == [.missing(6...7, before: place(0))])
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func `whatever is done to the lines, something is found`(seed: UInt64) {
        var dice = Dice(seed: seed)
        for round in 0..<200 {
            let original = lines(dice.roll(2...12))
            var spoiled = original
            let index = dice.roll(0...spoiled.count - 2)
            switch dice.roll(0...3) {
            case 0: spoiled.remove(at: index)
            case 1: spoiled.swapAt(index, dice.roll(index + 1...spoiled.count - 1))
            case 2: spoiled.insert(spoiled[index], at: dice.roll(index + 1...spoiled.count))
            default: spoiled[index] = spoiled[index].replacing("subject", with: "Subject")
            }
            #expect(!findings(spoiled).isEmpty, "seed \(seed), round \(round)")
        }
    }

    @Test func `a hash that was kept elsewhere shows that the end was cut off`() throws {
        let lines = lines(5)
        let hash = try #require(AuditLine(reading: Array(lines[4].utf8))).link.hash
        for count in [5, 4] {
            var verifier = AuditVerifier(expecting: hash)
            for (place, line) in lines.prefix(count).enumerated() {
                verifier.read(Array(line.utf8), at: self.place(place))
            }
            #expect(verifier.findings == [])
            #expect(verifier.hasExpected == (count == 5))
        }
    }
}
