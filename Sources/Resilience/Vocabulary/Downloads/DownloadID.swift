/// The number of a download; unique in one run of the program.
public struct DownloadID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    public static func < (left: DownloadID, right: DownloadID) -> Bool {
        left.rawValue < right.rawValue
    }
}
