internal import Reports

/// A test while its element is read.
struct TestDraft {
    let attributes: JUnitAttributes
    /// The first failure or error; pytest adds an error of the tear-down as a second.
    var outcome: TestOutcome?
    var retried: [TestFailure] = []

    mutating func ended(_ result: ResultDraft) {
        switch result.kind {
        case .failed: if outcome?.isBad != true { outcome = .failed(result.failure) }
        case .errored: if outcome?.isBad != true { outcome = .errored(result.failure) }
        case .skipped: outcome = outcome ?? .skipped(reason: result.reason)
        case .undone: retried.append(result.failure)
        }
    }

    /// What the children say, else what the attributes say; a test of which nothing is said has passed.
    var ending: TestOutcome {
        if let outcome { return outcome }
        switch attributes.outcome {
        case .failed: return .failed(TestFailure())
        case .errored: return .errored(TestFailure())
        case .skipped: return .skipped(reason: nil)
        case .passed, nil: return .passed
        }
    }
}
