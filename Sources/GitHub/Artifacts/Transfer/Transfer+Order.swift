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
