/// How many tests ended in which way, and how long they took together.
public struct Tally: Hashable, Sendable {
    /// Passed in the end.
    public private(set) var passed = 0
    /// An assertion did not hold.
    public private(set) var failed = 0
    /// Something else went wrong.
    public private(set) var errored = 0
    /// Not run.
    public private(set) var skipped = 0
    /// The sum of the durations that are known.
    public private(set) var duration: Duration = .zero
    /// Tests whose duration isn't known.
    public private(set) var untimed = 0

    /// Nothing is counted yet.
    public init() {}

    /// All tests, the skipped ones included.
    public var total: Int { passed + failed + errored + skipped }

    /// Tests that failed or errored.
    public var bad: Int { failed + errored }

    /// Counts one test.
    public mutating func count(_ kind: TestOutcome.Kind, duration: Duration?) {
        switch kind {
        case .passed: passed += 1
        case .failed: failed += 1
        case .errored: errored += 1
        case .skipped: skipped += 1
        }
        if let duration { self.duration += duration } else { untimed += 1 }
    }

    /// Both together.
    public static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.passed += right.passed
        sum.failed += right.failed
        sum.errored += right.errored
        sum.skipped += right.skipped
        sum.duration += right.duration
        sum.untimed += right.untimed
        return sum
    }
}
