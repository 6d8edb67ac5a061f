import Glibc

/// What this process has used of the machine's memory.
enum Memory {
    /// In bytes, the highest so far.
    static func peak() -> Int {
        var usage = rusage()
        _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}
