/// Chance that always gives the highest number, so that a random wait is its own bound.
struct HighestDice: RandomNumberGenerator {
    mutating func next() -> UInt64 { .max }
}
