import Foundation

/// A stretch of the process's memory, as Linux tells of it (proc_pid_smaps(5)).
struct MemoryMapping: Equatable {
    let addresses: Range<UInt>
    /// `r-xp` and the like: what may be done there, and whether what is written stays in the process.
    let permissions: String
    /// The file behind it; `nil` for memory that no file backs.
    let file: String?
    /// Bytes there that differ from the file: they were written once, and are nowhere else.
    var written = 0

    /// Whether all of it can be read from its file again.
    var isCopyOfFile: Bool {
        file != nil && permissions.hasPrefix("r-") && permissions.hasSuffix("p") && written == 0
    }

    /// Those of this process; none where the system doesn't tell.
    static func own() -> [MemoryMapping] {
        // Read to its end, because the system tells no size of it.
        guard let file = FileHandle(forReadingAtPath: "/proc/self/smaps"),
            let bytes = try? file.readToEnd()
        else { return [] }
        return mappings(in: String(decoding: bytes, as: UTF8.self))
    }

    static func mappings(in text: String) -> [MemoryMapping] {
        text.utf8.split(separator: UInt8(ascii: "\n")).reduce(into: []) { mappings, line in
            let line = Substring(line)
            if let mapping = MemoryMapping(line) {
                mappings.append(mapping)
            } else if line.hasPrefix("Anonymous:"), let last = mappings.indices.last {
                let kibibytes = line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
                mappings[last].written = (kibibytes ?? 0) * 1024
            }
        }
    }
}

extension MemoryMapping {
    /// `7f03ee3e2000-7f03ee556000 r-xp 00026000 fe:00 1843 /usr/lib/libc.so.6`, the line that begins each; `nil` for
    /// any other.
    private init?(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 5)
        guard words.count >= 5 else { return nil }
        let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard ends.count == 2, ends[0] < ends[1] else { return nil }
        addresses = ends[0]..<ends[1]
        permissions = String(words[1])
        let name = words.count == 6 ? words[5].drop { $0 == " " } : ""
        // `[heap]` and `[vdso]` are names of what no file backs.
        file = name.hasPrefix("/") ? String(name) : nil
    }
}
