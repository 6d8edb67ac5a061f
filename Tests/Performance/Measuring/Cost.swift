import CAllocations

/// What one operation costs.
struct Cost {
    /// Nanoseconds of CPU time, a value a run.
    let time: Sample
    /// Allocations, a value a run.
    let allocations: Sample

    /// Runs `work` once to warm up and then again and again; it does the operation as often as it is told.
    static func measure(runs: Int = 11, of count: Int, _ work: (Int) -> Void) -> Cost {
        work(count / 4)
        var times: [Double] = []
        var allocations: [Double] = []
        times.reserveCapacity(runs)
        allocations.reserveCapacity(runs)
        for _ in 0..<runs {
            let asked = headroom_allocations()
            let begin = CPUTime.ofThisThread
            work(count)
            times.append(Double(CPUTime.ofThisThread - begin) / Double(count))
            allocations.append(Double(headroom_allocations() - asked) / Double(count))
        }
        return Cost(time: Sample(times), allocations: Sample(allocations))
    }

    /// Operations a second of the processor's time.
    var rate: Sample { time.map { 1e9 / $0 } }
}
