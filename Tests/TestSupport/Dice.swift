/// Repeatable chance for torture tests: SplitMix64 (Steele, Lea and Flood, 2014). Equal seeds, equal rolls.
public struct Dice: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Any number of the range, all with equal chance.
    public mutating func roll(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True in `percent` of 100 rolls.
    public mutating func chance(percent: Int) -> Bool {
        roll(1...100) <= percent
    }

    /// One of the choices, all with equal chance.
    public mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[roll(0...choices.count - 1)]
    }
}
