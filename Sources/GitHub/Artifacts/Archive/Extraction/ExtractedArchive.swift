/// What came out of an archive.
public struct ExtractedArchive: Hashable, Sendable {
    /// An entry that was not unpacked.
    public struct Refused: Hashable, Sendable {
        /// As the archive writes it.
        public let name: String
        /// Why it was not.
        public let reason: EntryRefusal
    }

    /// Paths below the folder, in the order of the archive.
    public internal(set) var files: [String] = []
    /// Of all files together.
    public internal(set) var bytes: UInt64 = 0
    /// What was not taken, and why.
    public internal(set) var refused: [Refused] = []
    /// Why it ended before the last entry; `nil` where it didn't.
    public internal(set) var stopped: ArchiveError?
}
