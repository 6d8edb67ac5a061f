import Foundation
import Glibc
import TestSupport
import Testing

@testable import headroom

/// What the program gives back of its memory.
@Suite struct MemoryTests {
    @Test func `a mapping is read with what was written to it`() {
        let text = """
            55d0c1a00000-55d0c1c27000 r-xp 00227000 fe:00 1843    /opt/a program
            Size:               2204 kB
            Anonymous:             0 kB
            VmFlags: rd ex mr mw me
            55d0c1c27000-55d0c1d00000 r--p 00300000 fe:00 1843    /opt/a program
            Anonymous:           868 kB
            55d0c2000000-55d0c2100000 rw-p 00000000 00:00 0       [heap]
            Anonymous:          1024 kB
            7f0000000000-7f0000010000 rw-p 00000000 00:00 0
            Anonymous:             0 kB
            """
        #expect(
            MemoryMapping.mappings(in: text) == [
                MemoryMapping(
                    addresses: 0x55d0_c1a0_0000..<0x55d0_c1c2_7000,
                    permissions: "r-xp",
                    file: "/opt/a program"
                ),
                MemoryMapping(
                    addresses: 0x55d0_c1c2_7000..<0x55d0_c1d0_0000,
                    permissions: "r--p",
                    file: "/opt/a program",
                    written: 868 * 1024
                ),
                MemoryMapping(
                    addresses: 0x55d0_c200_0000..<0x55d0_c210_0000,
                    permissions: "rw-p",
                    file: nil,
                    written: 1 << 20
                ),
                MemoryMapping(
                    addresses: 0x7f00_0000_0000..<0x7f00_0001_0000,
                    permissions: "rw-p",
                    file: nil
                ),
            ]
        )
        #expect(MemoryMapping.mappings(in: text).map(\.isCopyOfFile) == [true, false, false, false])
    }

    @Test func `what a file still holds is given back, and comes again`() async throws {
        let page = Int(getpagesize())
        try await withScratch { folder in
            let file = URL(filePath: folder).appending(path: "pages")
            try Data(repeating: 1, count: 4 * page).write(to: file)
            let descriptor = open(file.path, O_RDONLY)
            defer { close(descriptor) }
            let clean = try Mapped(descriptor, of: 4 * page)
            let dirty = try Mapped(descriptor, of: 4 * page)
            dirty.write(7)
            #expect(clean.sum == 4 * page)
            #expect(clean.residentBytes == 4 * page)
            UnusedPages.giveBack()
            #expect(clean.residentBytes == 0)
            #expect(clean.sum == 4 * page)
            #expect(dirty.sum == 4 * page + 6, "what was written is nowhere else")
        }
    }
}

/// A file's bytes in memory that nobody may write, unless for once.
private struct Mapped: ~Copyable {
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ descriptor: Int32, of size: Int) throws {
        let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        try #require(start != MAP_FAILED)
        bytes = UnsafeMutableRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(bytes.baseAddress, bytes.count) }

    /// Reads every byte.
    var sum: Int { bytes.reduce(0) { $0 + Int($1) } }

    /// How much of it this process holds now: bit 63 of each page's entry says so (proc_pid_pagemap(5)).
    var residentBytes: Int {
        let page = Int(getpagesize())
        var entries = [UInt64](repeating: 0, count: bytes.count / page)
        let pagemap = open("/proc/self/pagemap", O_RDONLY)
        defer { close(pagemap) }
        let offset = Int(bitPattern: bytes.baseAddress) / page * MemoryLayout<UInt64>.size
        let size = entries.count * MemoryLayout<UInt64>.size
        guard pread(pagemap, &entries, size, offset) == size else { return -1 }
        return entries.count { $0 >> 63 == 1 } * page
    }

    func write(_ byte: UInt8) {
        mprotect(bytes.baseAddress, bytes.count, PROT_READ | PROT_WRITE)
        bytes[0] = byte
        mprotect(bytes.baseAddress, bytes.count, PROT_READ)
    }
}
