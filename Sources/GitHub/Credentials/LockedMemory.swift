internal import Glibc

/// Bytes in pages of their own: kept out of swap where the limit for locked memory allows it, and out of core
/// dumps and forked children in any case. They are overwritten before the pages go back.
struct LockedMemory: ~Copyable {
    let bytes: UnsafeRawBufferPointer
    private let pages: UnsafeMutableRawBufferPointer

    /// Overwrites the array that the bytes come from.
    init(taking source: inout [UInt8]) {
        self.init(count: source.count)
        source.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            pages.copyMemory(from: UnsafeRawBufferPointer(buffer))
            explicit_bzero(start, buffer.count)
        }
    }

    init(copying other: borrowing LockedMemory) {
        self.init(count: other.bytes.count)
        pages.copyMemory(from: other.bytes)
    }

    private init(count: Int) {
        let page = sysconf(Int32(_SC_PAGESIZE))
        let size = max(1, (count + page - 1) / page) * page
        let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        // Nothing goes on without memory: an array that finds none traps as well.
        guard let start, start != MAP_FAILED else { preconditionFailure("no memory for a secret") }
        pages = UnsafeMutableRawBufferPointer(start: start, count: size)
        madvise(start, size, MADV_DONTDUMP)
        madvise(start, size, MADV_WIPEONFORK)
        // Where the limit is reached the secret may be swapped out, like all else.
        _ = mlock(start, size)
        bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(pages)[..<count])
    }

    deinit {
        guard let start = pages.baseAddress else { return }
        explicit_bzero(start, pages.count)
        munmap(start, pages.count)
    }
}
