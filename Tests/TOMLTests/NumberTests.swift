import Testing

@testable import TOML

/// TOML v1.0.0: Integer, Float, Boolean.
@Suite struct NumberTests {
    private func value(_ written: String) -> TOMLValue? {
        (try? TOMLDocument(parsing: "n = \(written)"))?.root["n"]
    }

    @Test(arguments: [
        ("+99", 99), ("42", 42), ("0", 0), ("+0", 0), ("-0", 0), ("-17", -17), ("1_000", 1_000),
        ("5_349_221", 5_349_221),
        ("1_2_3", 123), ("9223372036854775807", .max), ("-9223372036854775808", .min),
        ("0xDEADBEEF", 0xDEAD_BEEF),
        ("0xdead_beef", 0xDEAD_BEEF), ("0x00ff", 255), ("0o01234567", 0o1234567), ("0o755", 0o755),
        ("0b1101_0110", 214),
        ("0x7fffffffffffffff", .max), ("0b0", 0),
    ])
    func `integers`(written: String, integer: Int) {
        #expect(value(written)?.integer == integer)
        #expect(value(written)?.number == Double(integer))
    }

    @Test(arguments: [
        ("+1.0", 1), ("3.1415", 3.1415), ("-0.01", -0.01), ("5e+22", 5e22), ("1e06", 1e6), ("-2E-2", -0.02),
        ("6.626e-34", 6.626e-34), ("224_617.445_991_228", 224_617.445991228), ("0.0", 0), ("1e1_0", 1e10),
        ("0e0", 0),
        ("inf", .infinity), ("+inf", .infinity), ("-inf", -.infinity), ("1e999", .infinity),
    ])
    func `floats`(written: String, float: Double) {
        #expect(value(written)?.content == .float(float))
        #expect(value(written)?.integer == nil)
        #expect(value(written)?.number == float)
    }

    @Test func `minus zero keeps its sign, and not a number is none`() {
        #expect(value("-0.0")?.number?.sign == .minus)
        for written in ["nan", "+nan", "-nan"] { #expect(value(written)?.number?.isNaN == true) }
    }

    @Test func `booleans are small`() {
        #expect(value("true")?.boolean == true)
        #expect(value("false")?.boolean == false)
        for written in ["True", "TRUE", "yes", "tru", "truee", "+true"] { #expect(value(written) == nil) }
    }

    @Test(arguments: [
        "01", "+01", "-01", "00", "1_", "_1", "1__2", "+_1", "--1", "+-1", "1+1", "-", "+", "0x", "0xg",
        "0x_1", "0x1_",
        "0x1__2", "+0x1", "-0b1", "0o8", "0b2", "0X1", "0B1", "0O1", "1a", "1 2", "1,000", "٣", "１", "0_1",
        "0x+1",
        ".7", "7.", "3.e+20", "1.e1", "1e", "1e+", "1e1.0", "1.2.3", "1._2", "1_.2", "1.2_", "1__0.0", "1e_1",
        "1e1_",
        "1e1__0", "03.14", "Inf", "INF", "NaN", "infinity", "++inf", "in", "1f", "0x1.8p1", "1e1e1", "+.5",
        "e1", "1.0.",
    ])
    func `what is no number is refused`(written: String) {
        #expect(value(written) == nil)
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "0xffffffffffffffff",
        "1" + String(repeating: "0", count: 500),
    ])
    func `an integer beyond 64 bits is refused, with the range`(written: String) {
        #expect(
            reading("n = \(written)").hasPrefix(
                "1:5: n: expected an integer from -9223372036854775808 to 9223372036854775807, got \(written.prefix(19))"
            )
        )
    }

    @Test(arguments: [
        ("n = red", "1:5: n: expected a value; text stands in quotes, got red"),
        ("n = 1x", "1:5: n: expected a number, such as 12, -0.5, 1_000, 1e9 or 0xff, got 1x"),
        ("n = 1 2", "1:7: n: expected the end of the line, as a line holds one key and its value, got \"2\""),
    ])
    func `a message says what could stand there`(text: String, message: String) {
        #expect(reading(text) == message)
    }
}
