/// Why an artifact could not be downloaded.
public enum DownloadError: Error, Hashable, Sendable {
    /// Taken back by its caller or an operator.
    case cancelled
    /// GitHub has deleted the file; only its name is left (410).
    case expired
    /// There is no such artifact, or the credential may not see it (404).
    case missing
    /// Asking for it failed.
    case client(ClientError)
    /// GitHub's answer led nowhere that may be followed.
    case redirect(RedirectError)
    /// The blob host answered something that does not help. `code` is its own word for it, empty where it told none.
    case blob(status: Int, code: String)
    /// It is larger than the settings allow.
    case tooLarge(limit: Int64)
    /// The file is not what was uploaded: its SHA-256 is another one. What came is deleted.
    case digestMismatch
    /// The blob host sent something else on each attempt, or another length than it told.
    case changed
    /// The file could not be written.
    case file(FileError)
}

extension DownloadError {
    /// Whether the bytes that are there are good for going on from.
    var keepsPart: Bool {
        switch self {
        case .cancelled, .client, .redirect, .blob, .file: true
        case .expired, .missing, .tooLarge, .digestMismatch, .changed: false
        }
    }
}
