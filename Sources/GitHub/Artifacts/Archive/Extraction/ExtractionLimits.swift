/// How much an archive may unpack to.
public struct ExtractionLimits: Hashable, Sendable {
    /// Entries of one archive.
    public var entries: Int
    /// Bytes of one entry.
    public var entryBytes: UInt64
    /// Bytes of all entries together.
    public var totalBytes: UInt64
    /// How many times its compressed size an entry may grow to.
    public var ratio: UInt64
    /// An entry of at most so many bytes may have any ratio: it can't do harm.
    public var ratioExempt: UInt64

    /// 50,000 entries, 4 GiB for one of them, 16 GiB for all, and 250 times the compressed size, where
    /// nothing else is said.
    public init(
        entries: Int = 50_000,
        entryBytes: UInt64 = 4 << 30,
        totalBytes: UInt64 = 16 << 30,
        ratio: UInt64 = 250,
        ratioExempt: UInt64 = 4 << 20
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.ratioExempt = ratioExempt
    }
}
