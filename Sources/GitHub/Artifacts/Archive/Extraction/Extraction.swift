/// Takes an archive apart and writes what its walk lets pass.
struct Extraction {
    private static let blockSize = 64 << 10

    private let walk: ArchiveWalk
    private let writer: FolderWriter?
    private var result = ExtractedArchive()

    /// - Parameter writer: `nil` to read only.
    init(_ walk: ArchiveWalk, into writer: FolderWriter?) {
        self.walk = walk
        self.writer = writer
    }

    /// An error inside the archive ends it and stands in the result, which tells what was written before.
    consuming func run() throws(ArchiveError) -> ExtractedArchive {
        do throws(ArchiveError) {
            while let step = try walk.next() { try take(step) }
        } catch {
            guard error != .cancelled else { throw error }
            result.stopped = error
        }
        return result
    }

    private mutating func take(_ step: ArchiveWalk.Step) throws(ArchiveError) {
        switch step {
        case .refused(let name, let reason): refuse(name, reason)
        case .folder(let path): makeFolder(path)
        case .file(let path): try write(path)
        }
    }

    private mutating func makeFolder(_ path: EntryPath) {
        do throws(EntryRefusal) {
            try writer?.makeFolder(path)
        } catch {
            refuse(path.text, error)
        }
    }

    private mutating func write(_ path: EntryPath) throws(ArchiveError) {
        do throws(ArchiveWalk.Stop) {
            result.bytes += try copy(to: create(path))
            result.files.append(path.text)
        } catch {
            switch error {
            case .entry(let reason): refuse(path.text, reason)
            case .archive(let error): throw error
            }
        }
    }

    private func create(_ path: EntryPath) throws(ArchiveWalk.Stop) -> NewFile? {
        do throws(EntryRefusal) {
            return try writer?.create(path)
        } catch {
            throw .entry(error)
        }
    }

    /// Copies the current entry and keeps the file when all of it has come.
    private func copy(to file: NewFile?) throws(ArchiveWalk.Stop) -> UInt64 {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
        defer { buffer.deallocate() }
        var total: UInt64 = 0
        while case let count = try walk.read(into: buffer), count > 0 {
            do throws(EntryRefusal) {
                try file?.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            } catch {
                throw .entry(error)
            }
            total += UInt64(count)
        }
        file?.keep()
        return total
    }

    private mutating func refuse(_ name: String, _ reason: EntryRefusal) {
        result.refused.append(ExtractedArchive.Refused(name: name, reason: reason))
    }
}
