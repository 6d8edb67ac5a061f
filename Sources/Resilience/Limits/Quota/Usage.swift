/// What a bucket lost, in one slot of a window or in all of them.
struct Usage: AdditiveArithmetic, Hashable, Sendable {
    /// By anybody.
    var lost: Int
    /// By others.
    var foreign: Int

    static let zero = Usage(lost: 0, foreign: 0)

    static func + (left: Usage, right: Usage) -> Usage {
        Usage(lost: left.lost + right.lost, foreign: left.foreign + right.foreign)
    }

    static func - (left: Usage, right: Usage) -> Usage {
        Usage(lost: left.lost - right.lost, foreign: left.foreign - right.foreign)
    }
}
