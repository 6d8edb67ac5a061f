/// Random numbers that follow from a seed alone: SplitMix64 (Steele, Lea and Flood, 2014).
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return Self.mixed(state)
    }

    /// A number that follows from the values alone: what the world looks like at a place nobody has visited
    /// yet.
    static func value(_ values: UInt64...) -> UInt64 {
        values.reduce(0x243f_6a88_85a3_08d3) { mixed($0 ^ $1 &+ 0x9e37_79b9_7f4a_7c15) }
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}

extension RandomNumberGenerator {
    /// True with that probability. Draws nothing at 0 and at 1, so that a knob at rest does not shift the
    /// dice.
    mutating func happens(_ probability: Double) -> Bool {
        guard probability > 0 else { return false }
        guard probability < 1 else { return true }
        return Double.random(in: 0..<1, using: &self) < probability
    }
}
