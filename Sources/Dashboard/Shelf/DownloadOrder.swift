/// What an operator does with a download.
public enum DownloadOrder: Hashable, Sendable {
    case pause
    /// Go on with what was paused, or try again what failed or was cancelled.
    case resume
    case cancel
}
