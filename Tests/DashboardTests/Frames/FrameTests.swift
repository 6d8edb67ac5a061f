import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Golden frames: every screen, at every size, in every tier of colours and both sets of symbols.
///
/// What is written is one file for each size and set of symbols, for it is the same in every tier; how it is drawn is
/// in a file beside it, a letter for each cell and below it what the letter stands for in each tier.
@Suite struct FrameTests {
    private static let sizes = [
        Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
    ]
    private static let symbols: [(name: String, set: Symbols)] = [("unicode", .unicode), ("ascii", .ascii)]

    @Test(arguments: Stage.all, sizes)
    func `a screen is as it was, in all colours and symbols`(stage: Stage, size: Size) throws {
        for symbols in Self.symbols {
            let views = try StyleMap.tiers.map { tier in
                try stage.model(Stage.Look(size: size, tier: tier, symbols: symbols.set)).view()
            }
            let texts = Set(views.map(\.plainText))
            #expect(texts.count == 1, "what is written must not depend on the colours")
            let name = "\(stage.name)/\(size.width)x\(size.height)-\(symbols.name)"
            Golden.expect(views[0].plainText, matches: name + ".txt")
            Golden.expect(StyleMap(views).text, matches: name + ".styles")
        }
    }
}
