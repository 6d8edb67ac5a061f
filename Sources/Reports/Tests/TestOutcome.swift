/// How a test ended.
public enum TestOutcome: Hashable, Sendable {
    /// It held.
    case passed
    /// Not run, and for which reason, where the producer tells one.
    case skipped(reason: String?)
    /// An assertion did not hold.
    indirect case failed(TestFailure)
    /// Something other than an assertion went wrong, as an exception or a crash.
    indirect case errored(TestFailure)

    /// The outcome without its text, in the order in which a person wants them.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// An assertion did not hold.
        case failed
        /// Something else went wrong.
        case errored
        /// It was not run.
        case skipped
        /// It held.
        case passed
    }

    /// The outcome without its details.
    public var kind: Kind {
        switch self {
        case .passed: .passed
        case .skipped: .skipped
        case .failed: .failed
        case .errored: .errored
        }
    }

    /// Why it did not pass; `nil` where it passed or was skipped.
    public var failure: TestFailure? {
        switch self {
        case .passed, .skipped: nil
        case .failed(let failure), .errored(let failure): failure
        }
    }

    /// Whether it failed or errored.
    public var isBad: Bool { failure != nil }
}
