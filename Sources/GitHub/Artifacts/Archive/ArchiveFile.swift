/// A file that came from GitHub as an artifact: a ZIP in most cases, and anything else since uploads may go without one
/// (`archive: false`).
public struct ArchiveFile: Sendable {
    /// Where the archive lies.
    public let path: String
    /// How much of it is unpacked at most.
    public let limits: ExtractionLimits

    /// Nothing is read yet.
    public init(_ path: String, limits: ExtractionLimits = ExtractionLimits()) {
        self.path = path
        self.limits = limits
    }

    /// Whether it begins as a ZIP does, empty ones included. What doesn't is a file to be kept as it is.
    public func isZIP() throws(ArchiveError) -> Bool {
        try ZIPEnd.looksLikeZIP(try RandomAccessFile(path))
    }

    /// Unpacks the archive without writing anything, and lists what an extraction would take and refuse.
    ///
    /// Blocks the calling thread; a cancelled task stops between two blocks.
    public func validate() throws(ArchiveError) -> ExtractedArchive {
        try Extraction(ArchiveWalk(path, limits: limits), into: nil).run()
    }

    /// Writes the entries below a folder. Nothing that exists is changed, what is refused leaves nothing behind.
    ///
    /// Blocks the calling thread; a cancelled task stops between two blocks.
    /// - Parameter folder: is made where it is missing; the folder above it must be there.
    public func extract(into folder: String) throws(ArchiveError) -> ExtractedArchive {
        // The archive first: one that can't be read leaves no empty folder.
        let walk = try ArchiveWalk(path, limits: limits)
        return try Extraction(walk, into: FolderWriter(folder)).run()
    }

    /// Extracts on a thread that may wait for the disk, so that nobody else waits for it.
    public func extraction(into folder: String) async throws(ArchiveError) -> ExtractedArchive {
        try await withTaskExecutorPreference(BlockingExecutor.files) { () async throws(ArchiveError) in
            try extract(into: folder)
        }
    }
}
