public import Resilience

/// Where a downloaded file goes.
public enum DownloadTarget: Hashable, Sendable {
    /// This very file, which must not exist.
    case file(String)
    /// Into this folder, under the artifact's sanitised name: with `.zip` where it is a ZIP, and under the name that
    /// the blob host tells where it is a file that was uploaded as it is.
    case folder(String)
}

/// A file that is whole and in its place.
public struct DownloadedFile: Hashable, Sendable {
    /// Where it lies.
    public var path: String
    /// In bytes.
    public var size: Int64
    /// What its digest was held against.
    public var verification: DownloadVerification
    /// Whether it begins like a ZIP; a file that was uploaded as it is mostly does not.
    public var isZIP: Bool
}
