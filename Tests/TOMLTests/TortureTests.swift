import TestSupport
import Testing

@testable import TOML

@Suite struct TortureTests {
    /// Signs that mean something, so that damage reaches deep.
    private static let signs = Array(
        "[]{}=.,#\"'\\\n\r\t -+_:eExuUTZ019az\u{0}\u{7F}\u{FEFF}é😀".unicodeScalars
    )

    private func damaged(_ text: String, with dice: inout Dice) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<dice.roll(1...6) where !scalars.isEmpty {
            let place = dice.roll(0...scalars.count - 1)
            let other = dice.roll(0...scalars.count - 1)
            switch dice.roll(0...5) {
            case 0: scalars[place] = dice.pick(Self.signs)
            case 1: scalars.remove(at: place)
            case 2: scalars.insert(dice.pick(Self.signs), at: place)
            case 3: scalars.removeSubrange(min(place, other)..<max(place, other))
            case 4:
                scalars.insert(
                    contentsOf: scalars[min(place, other)..<max(place, other)].prefix(40),
                    at: place
                )
            default: scalars.swapAt(place, other)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Every error lies in the file, in order, and says something; a tree that was read can be written and read
    /// again.
    private func check(_ text: String, _ comment: Comment) {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
        let errors = TOMLDocument.errors(in: text)
        for error in errors {
            #expect(lines.indices.contains(error.line - 1), comment)
            guard lines.indices.contains(error.line - 1) else { continue }
            #expect((1...lines[error.line - 1] + 1).contains(error.column), comment)
            #expect(!error.expected.isEmpty && !error.got.isEmpty, comment)
        }
        do {
            let root = try TOMLDocument(parsing: text).root
            #expect(errors.isEmpty, comment)
            let written = reading(text)
            #expect(reading("root = \(written)") == "{ root = \(written) }", comment)
            #expect(root.entries.allSatisfy { lines.indices.contains($0.line - 1) }, comment)
        } catch {
            #expect(errors.first == error, comment)
        }
    }

    @Test(arguments: Specimens.all.indices)
    func `the specimens are good`(specimen: Int) {
        #expect(TOMLDocument.errors(in: Specimens.all[specimen]).isEmpty)
    }

    @Test(arguments: 0..<Specimens.all.count, 1...8)
    func `no damage to a document makes reading it trap`(specimen: Int, seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        for round in 0..<400 {
            let text = damaged(Specimens.all[specimen], with: &dice)
            check(text, "specimen \(specimen), seed \(seed), round \(round)")
        }
    }

    @Test(arguments: 1...4)
    func `random signs and bytes don't either`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        for round in 0..<1_000 {
            let count = dice.roll(0...60)
            let signs = (0..<count).map { _ in dice.pick(Self.signs) }
            let bytes = (0..<count).map { _ in UInt8(dice.roll(0...255)) }
            check(String(String.UnicodeScalarView(signs)), "seed \(seed), round \(round), signs")
            check(String(decoding: bytes, as: UTF8.self), "seed \(seed), round \(round), bytes")
        }
    }

    @Test(arguments: Specimens.all.indices)
    func `a document may end anywhere`(specimen: Int) {
        let scalars = Array(Specimens.all[specimen].unicodeScalars)
        for count in scalars.indices {
            check(String(String.UnicodeScalarView(scalars[..<count])), "specimen \(specimen), first \(count)")
        }
    }
}
