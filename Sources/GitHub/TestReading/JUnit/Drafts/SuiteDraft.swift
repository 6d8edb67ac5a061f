internal import Reports

/// A suite while its report is read.
struct SuiteDraft {
    let path: [String]
    let declaredDuration: Duration?
    let timestamp: String?
    var cases: [TestCase] = []
    var tally = Tally()
    /// Whether suites lie in it. A suite that only holds others isn't listed.
    var hasSuites = false

    var isListed: Bool { tally.total > 0 || !hasSuites }
}
