/// What is looked at of a repository's artifacts.
enum ShelfPage: CaseIterable, Hashable, Sendable {
    /// A line asks which repository.
    case repository
    case runs
    /// Of one run.
    case artifacts
    case downloads
    /// What the tests of a run, or of a file, say.
    case report
    /// The tests that wavered over the last runs of a workflow.
    case flaky
}
