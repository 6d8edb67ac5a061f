/// Goes through an archive under a policy: every entry and every block is asked about before anybody sees it.
final class ArchiveWalk {
    enum Step {
        case file(EntryPath)
        case folder(EntryPath)
        case refused(name: String, EntryRefusal)
    }

    /// Why reading an entry ended early.
    enum Stop: Error, Hashable {
        /// The entry is refused, the others may follow.
        case entry(EntryRefusal)
        case archive(ArchiveError)
    }

    private let reader: ArchiveReader
    private var policy: ExtractionPolicy

    init(_ path: String, limits: ExtractionLimits) throws(ArchiveError) {
        reader = try ArchiveReader(path, entryLimit: limits.entries)
        policy = ExtractionPolicy(limits: limits)
    }

    /// `nil` after the last entry.
    func next() throws(ArchiveError) -> Step? {
        guard let entry = try reader.next() else { return nil }
        do throws(EntryRefusal) {
            switch try policy.entered(entry) {
            case .file(let path): return .file(path)
            case .folder(let path): return .folder(path)
            }
        } catch {
            return .refused(name: entry.name, error)
        }
    }

    /// More of the current file; zero bytes at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Stop) -> Int {
        guard !Task.isCancelled else { throw .archive(.cancelled) }
        let count: Int
        do throws(EntryRefusal) {
            count = try reader.read(into: buffer)
        } catch {
            throw .entry(error)
        }
        try policy.received(count, from: reader.consumed)
        return count
    }
}

extension ArchiveWalk.Stop: CustomStringConvertible {
    var description: String {
        switch self {
        case .entry(let refusal): refusal.description
        case .archive(let error): error.description
        }
    }
}
