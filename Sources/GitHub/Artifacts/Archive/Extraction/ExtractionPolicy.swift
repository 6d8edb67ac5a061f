/// Decides which entries of an archive are taken, and when enough has come out of it. It believes no size that the
/// archive declares: bytes count when they have come.
struct ExtractionPolicy {
    enum Place: Hashable {
        case file(EntryPath)
        case folder(EntryPath)
    }

    /// Methods that are read: stored, deflate, bzip2, LZMA, Zstandard, XZ, PPMd (PKWARE APPNOTE 4.4.5).
    private static let methods: Set<UInt16> = [0, 8, 12, 14, 93, 95, 98]

    private let limits: ExtractionLimits
    private var names: Set<String> = []
    /// Bytes that came of the current entry.
    private var entryBytes: UInt64 = 0
    private var total: UInt64 = 0

    init(limits: ExtractionLimits) {
        self.limits = limits
    }

    mutating func entered(_ header: ZIPEntry) throws(EntryRefusal) -> Place {
        switch header.kind {
        case .link: throw .link
        case .device: throw .device
        case .file, .folder: break
        }
        let path = try EntryPath(header.name)
        guard !header.namesDiffer else { throw .namesDiffer }
        if header.kind == .folder { return .folder(path) }
        guard !header.isEncrypted else { throw .encrypted }
        guard Self.methods.contains(header.method) else { throw .unsupportedMethod(header.method) }
        guard names.insert(path.key).inserted else { throw .duplicate }
        entryBytes = 0
        return .file(path)
    }

    /// So many more bytes of the current entry have come, made of so many compressed bytes since its start.
    mutating func received(_ bytes: Int, from compressed: UInt64) throws(ArchiveWalk.Stop) {
        entryBytes += UInt64(bytes)
        total += UInt64(bytes)
        guard entryBytes <= limits.entryBytes else { throw .entry(.tooLarge(limit: limits.entryBytes)) }
        guard total <= limits.totalBytes else { throw .archive(.tooLarge(limit: limits.totalBytes)) }
        let (allowed, overflows) = compressed.multipliedReportingOverflow(by: limits.ratio)
        guard entryBytes <= limits.ratioExempt || overflows || entryBytes <= allowed else {
            throw .entry(.suspiciousRatio(limit: limits.ratio))
        }
    }
}
