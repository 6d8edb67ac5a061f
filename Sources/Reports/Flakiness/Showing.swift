/// How often a test passed and failed where nothing but chance should differ.
struct Showing: Hashable, Sendable {
    private(set) var passed = 0
    private(set) var bad = 0

    /// Failing and passing on the same commit is what makes a test flaky.
    var isFlaky: Bool { passed > 0 && bad > 0 }

    mutating func saw(_ test: TestCase) {
        bad += test.retried.count
        switch test.outcome.kind {
        case .passed: passed += 1
        case .failed, .errored: bad += 1
        case .skipped: break
        }
    }
}
