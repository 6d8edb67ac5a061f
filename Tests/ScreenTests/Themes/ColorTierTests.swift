import Testing

@testable import Screen

@Suite struct ColorTierTests {
    private func tier(
        flag: ColorPreference? = nil,
        configured: ColorPreference? = nil,
        noColor: String? = nil,
        term: String? = "xterm-256color",
        colorTerm: String? = nil,
        direct: Bool = false,
        count: Int = 256
    ) -> ColorTier {
        ColorTier.choice(
            flag: flag,
            configured: configured,
            terminal: TerminalColors(
                noColor: noColor,
                term: term,
                colorTerm: colorTerm,
                hasDirectColor: direct,
                count: count
            )
        )
    }

    @Test func `the flag goes before the configuration, and both before the environment`() {
        #expect(tier(flag: .ansi16, configured: .mono, noColor: "1") == .ansi16)
        #expect(tier(configured: .trueColor, noColor: "1") == .trueColor)
        #expect(tier(flag: .auto, configured: .ansi8) == .ansi8)
        #expect(tier(flag: .auto, configured: .auto, noColor: "1") == .mono)
    }

    @Test func `NO_COLOR counts only when it isn't empty`() {
        #expect(tier(noColor: "0") == .mono)
        #expect(tier(noColor: "") == .palette256)
    }

    @Test func `a dumb terminal has no colour`() {
        #expect(tier(term: nil, colorTerm: "truecolor", direct: true) == .mono)
        #expect(tier(term: "") == .mono)
        #expect(tier(term: "dumb") == .mono)
    }

    @Test func `true colour needs the claim and the terminal's description`() {
        #expect(tier(colorTerm: "truecolor", direct: true) == .trueColor)
        #expect(tier(colorTerm: "24bit", direct: true) == .trueColor)
        #expect(tier(colorTerm: "truecolor", direct: false) == .palette256)
        #expect(tier(colorTerm: "yes", direct: true) == .palette256)
    }

    @Test(arguments: [
        (16_777_216, ColorTier.palette256), (256, .palette256), (88, .ansi16), (16, .ansi16), (8, .ansi8),
        (7, .mono),
        (0, .mono), (-1, .mono),
    ])
    func `else the number of colours decides`(count: Int, expected: ColorTier) {
        #expect(tier(count: count) == expected)
    }
}
