/// What an element of a report means, whichever producer wrote it: the JUnit dialects of Maven Surefire, Gradle, pytest,
/// Jest, PHPUnit, go-junit-report and googletest, and xUnit.net's own format.
enum JUnitElement: Hashable, Sendable {
    /// `testsuites`, `assemblies`: holds suites and has no name that matters.
    case root
    case suite
    case test
    case failure
    case error
    case skipped
    /// A failure that a later repetition in the same report undid (Surefire's `flakyFailure` and `flakyError`).
    case undone
    /// xUnit.net writes the message of a failure as an element.
    case message
    case stack
    case other

    init(_ name: String) {
        // Prefixes of namespaces mean nothing here.
        switch name.split(separator: ":").last.map(String.init) ?? name {
        case "testsuites", "assemblies": self = .root
        case "testsuite", "assembly", "collection": self = .suite
        case "testcase", "test": self = .test
        case "failure": self = .failure
        case "error": self = .error
        case "skipped", "disabled", "ignored", "reason": self = .skipped
        case "flakyFailure", "flakyError": self = .undone
        case "message": self = .message
        case "stackTrace", "stack-trace": self = .stack
        default: self = .other
        }
    }

    /// Whether a report may begin with it.
    var isRoot: Bool { self == .root || self == .suite }
}
