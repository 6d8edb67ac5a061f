internal import Reports
internal import Resilience

extension Transfer {
    /// What is downloaded, for whom, and how urgently.
    struct Order: Hashable, Sendable {
        let artifact: Artifact
        /// `owner/name`.
        let repository: String
        let priority: Priority
        let caller: String

        init(_ artifact: Artifact, of repository: String, priority: Priority, for caller: String) {
            self.artifact = artifact
            self.repository = repository
            self.priority = priority
            self.caller = caller
        }

        /// Before anything has happened.
        func progress(of id: DownloadID) -> DownloadProgress {
            DownloadProgress(
                id: id,
                repository: repository,
                artifact: artifact.id,
                name: artifact.name,
                total: artifact.size
            )
        }
    }
}
