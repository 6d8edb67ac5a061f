import Testing

@testable import GitHub

@Suite struct JUnitNumberTests {
    @Test(arguments: [
        ("1.5", 1500), ("0", 0), ("1", 1000), ("1,234.56", 1_234_560), ("1.234,56", 1_234_560),
        ("0,003", 3), ("1,234,567", 1_234_567_000), ("1.234.567,5", 1_234_567_500), ("1.2e-2", 12),
        (" 2 ", 2000),
        ("1 234,5", 1_234_500), ("1'234.5", 1_234_500), (".5", 500), ("1E1", 10_000),
    ]) func `seconds are read as producers write them`(text: String, milliseconds: Int) {
        #expect(JUnitNumber.duration(text) == .milliseconds(milliseconds))
    }

    @Test(arguments: [
        "", " ", "NaN", "inf", "-1", "fast", "1e300", "0x10", "1.2.3e", ",", "١", "12s",
        "99999999999999999999999999999999999999999",
    ]) func `what is no number of seconds is not known`(text: String) {
        #expect(JUnitNumber.duration(text) == nil)
    }
}
