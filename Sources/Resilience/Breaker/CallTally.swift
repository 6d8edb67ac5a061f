/// Calls judged by a breaker, in one slot of its window or in all of them.
struct CallTally: AdditiveArithmetic, Hashable, Sendable {
    var calls: Int
    var failures: Int
    var slow: Int

    static let zero = CallTally(calls: 0, failures: 0, slow: 0)

    static func + (left: CallTally, right: CallTally) -> CallTally {
        CallTally(
            calls: left.calls + right.calls,
            failures: left.failures + right.failures,
            slow: left.slow + right.slow
        )
    }

    static func - (left: CallTally, right: CallTally) -> CallTally {
        CallTally(
            calls: left.calls - right.calls,
            failures: left.failures - right.failures,
            slow: left.slow - right.slow
        )
    }

    static func percent(_ part: Int, of whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) * 100 / Double(whole)
    }
}
