/// Chance that always gives the lowest number, so that a random wait is no wait. A zero would never do: the standard
/// library throws it again.
struct LowestDice: RandomNumberGenerator {
    mutating func next() -> UInt64 { 1 }
}
