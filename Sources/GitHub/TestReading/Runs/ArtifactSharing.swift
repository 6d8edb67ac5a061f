internal import Reports

/// Says which attempt of a run left which artifact. GitHub lists the artifacts of all attempts together; what tells them
/// apart is when they were made.
struct ArtifactSharing {
    private let attempts: [WorkflowRun]

    /// - Parameter attempts: of one run, the first before the others.
    init(among attempts: [WorkflowRun]) {
        self.attempts = attempts
    }

    /// The last attempt that had begun when the artifact was made; the latest of all where times aren't told.
    func attempt(of artifact: Artifact) -> Int? {
        guard let made = artifact.createdAt else { return attempts.last?.attempt }
        return (attempts.last { ($0.startedAt ?? .min) <= made } ?? attempts.first)?.attempt
    }

    /// The artifact's name without the run's number, which some uploaders add: the same tests shall have the same place
    /// in every run.
    static func container(_ artifact: Artifact, of run: UInt64) -> String {
        artifact.name.replacing("\(run)", with: "*")
    }
}
