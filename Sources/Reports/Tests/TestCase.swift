/// One test of one report and how it ended.
public struct TestCase: Identifiable, Hashable, Sendable {
    /// What makes a test the same in another attempt or run: where it was reported and what it is called. The place
    /// counts, so that a test that fails on one platform and passes on another isn't taken for one that wavers.
    public struct ID: Hashable, Sendable {
        /// The artifact and the file that it was read in.
        public let origin: ReportOrigin
        /// The names of the suites around it, the outermost first.
        public let suites: [String]
        /// The class, as the report names it; `nil` where it names none.
        public let className: String?
        /// The test's own name.
        public let name: String
        /// 0 for the first case of this name in its suite; parametrised tests may share a name.
        public let occurrence: Int

        /// Takes the value of each property.
        public init(
            origin: ReportOrigin,
            suites: [String],
            className: String?,
            name: String,
            occurrence: Int = 0
        ) {
            self.origin = origin
            self.suites = suites
            self.className = className
            self.name = name
            self.occurrence = occurrence
        }
    }

    public let id: ID
    /// How it ended.
    public let outcome: TestOutcome
    /// `nil` where the report tells none that can be read.
    public let duration: Duration?
    /// Where it stands in the sources; `nil` where the report does not say.
    public let location: SourcePlace?
    /// The failures before it passed, where the producer itself ran it again (Maven Surefire's `flakyFailure`).
    public let retried: [TestFailure]

    /// Takes the value of each property.
    public init(
        id: ID,
        outcome: TestOutcome,
        duration: Duration? = nil,
        location: SourcePlace? = nil,
        retried: [TestFailure] = []
    ) {
        self.id = id
        self.outcome = outcome
        self.duration = duration
        self.location = location
        self.retried = retried
    }

    /// Whether it failed and then passed inside this one report.
    public var isFlaky: Bool { outcome.kind == .passed && !retried.isEmpty }
}

extension TestCase.ID {
    /// The name for a person: class and name, or the suite and name where there is no class.
    public var title: String {
        let scope = className ?? suites.last
        let ordinal = occurrence == 0 ? "" : " (\(occurrence + 1))"
        guard let scope, !scope.isEmpty, scope != name else { return name + ordinal }
        return "\(scope) › \(name)\(ordinal)"
    }
}

extension TestCase.ID: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        if left.origin != right.origin { return left.origin < right.origin }
        if left.suites != right.suites { return left.suites.lexicographicallyPrecedes(right.suites) }
        return (left.className ?? "", left.name, left.occurrence)
            < (right.className ?? "", right.name, right.occurrence)
    }
}
