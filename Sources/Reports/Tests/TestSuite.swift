/// The tests that a report keeps together under one name. Suites that lie in suites are listed flat, each with its path.
public struct TestSuite: Identifiable, Hashable, Sendable {
    public struct ID: Hashable, Sendable {
        /// The file that it was read in.
        public let origin: ReportOrigin
        /// The place in the report, from 0.
        public let index: Int

        /// Takes the value of each property.
        public init(origin: ReportOrigin, index: Int) {
            self.origin = origin
            self.index = index
        }
    }

    public let id: ID
    /// Its name and those of the suites around it, the outermost first. A suite without a name has an empty one.
    public let path: [String]
    /// Its own tests, without those of inner suites, in the order of the report.
    public let cases: [TestCase]
    /// All its own tests, also those that `cases` left out.
    public let tally: Tally
    /// As the report declares it.
    public let declaredDuration: Duration?
    /// When it began, as the report writes it.
    public let timestamp: String?

    /// Takes the value of each property.
    public init(
        id: ID,
        path: [String],
        cases: [TestCase],
        tally: Tally,
        declaredDuration: Duration? = nil,
        timestamp: String? = nil
    ) {
        self.id = id
        self.path = path
        self.cases = cases
        self.tally = tally
        self.declaredDuration = declaredDuration
        self.timestamp = timestamp
    }

    /// Tests that are counted and not listed, because the report is too large.
    public var unlisted: Int { tally.total - cases.count }

    /// The names of its path, for people.
    public var title: String { path.filter { !$0.isEmpty }.joined(separator: " › ") }
}
