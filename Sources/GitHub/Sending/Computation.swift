internal import Resilience

/// Asking for something that GitHub computes first: it answers 202 until the thing is there.
struct Computation {
    enum Step: Hashable {
        case wait(Duration)
        case answer
        case giveUp(polls: Int)
    }

    private static let maximumPolls = 8
    private static let first = Duration.seconds(1)
    private static let longest = Duration.seconds(30)

    private var polls = 0

    /// After 1, 2, 4 … seconds, never more than 30; the ninth 202 is one too many.
    mutating func answered(status: Int) -> Step {
        guard status == 202 else { return .answer }
        polls += 1
        guard polls <= Self.maximumPolls else { return .giveUp(polls: polls) }
        return .wait(min(Self.longest, Self.first * (1 << (polls - 1))))
    }
}
