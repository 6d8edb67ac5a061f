/// How much an archive may unpack to, be it for its files or for the reports in it.
public struct ArchivePolicy: Hashable, Sendable {
    /// Entries of one archive.
    public var maximumEntries = 50_000
    /// Of one entry.
    public var maximumEntryBytes = 4 << 30
    /// Of all entries together.
    public var maximumBytes = 16 << 30
    /// How many times its compressed size an entry may grow to.
    public var maximumRatio = 250

    /// The defaults.
    public init() {}
}
