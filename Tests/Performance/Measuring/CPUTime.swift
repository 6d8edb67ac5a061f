import Glibc

/// Time that the processor spent, in nanoseconds: what others do on the machine hardly shows in it.
enum CPUTime {
    static var ofThisThread: Int64 { reading(of: CLOCK_THREAD_CPUTIME_ID) }
    static var ofThisProcess: Int64 { reading(of: CLOCK_PROCESS_CPUTIME_ID) }

    private static func reading(of clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
