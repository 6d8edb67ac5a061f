import Glibc
import Timing

/// Code and constants that lie in memory and are needed no longer: of what a start touches, most is never used again.
enum UnusedPages {
    /// A start is over by then.
    private static let first = Duration.seconds(5)
    private static let interval = Duration.seconds(600)

    /// Gives them back to the system soon after the start, and then now and again, until the task is cancelled.
    static func keepGivingBack(by time: any TimeSource) async {
        var pause = first
        while (try? await time.sleep(until: time.now.advanced(by: pause), tolerance: nil)) != nil {
            giveBack()
            pause = interval
        }
    }

    /// Gives back every page that its file still holds. One that is used comes again at its next use, most often out of
    /// the system's cache.
    static func giveBack() {
        for mapping in MemoryMapping.own() where mapping.isCopyOfFile {
            madvise(
                UnsafeMutableRawPointer(bitPattern: mapping.addresses.lowerBound),
                mapping.addresses.count,
                MADV_DONTNEED
            )
        }
    }
}
