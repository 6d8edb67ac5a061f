/// Logarithms without a mathematics library.
enum Logarithm {
    /// For a number above zero: its exponent, and between powers of two a curve that is off by at most 0.003.
    static func base2(_ value: Double) -> Double {
        guard value.isFinite else { return value }
        // Least-squares through 1 and 2, where it is exact: neighbouring octaves meet.
        let part = value.significand - 1
        let curve = part * (1.4249 + part * (-0.5887 + part * 0.1638))
        return Double(value.exponent) + curve
    }
}
