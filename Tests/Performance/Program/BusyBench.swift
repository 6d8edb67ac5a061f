/// What the screen costs while two thousand requests a second flow, and how fast it takes another size.
enum BusyBench {
    private static let perSecond = 2_000
    private static let time = Duration.seconds(20)
    private static let resizes = 60

    static func figures() async throws -> [Figure] {
        try await LoadScenario(perSecond: perSecond).withFile { path in
            let dashboard = try Dashboard(simulating: path, settings: LoadScenario.settings)
            dashboard.terminal.watch(for: .seconds(3))
            return try drawing(on: dashboard) + [try resizing(dashboard)]
        }
    }

    private static func drawing(on dashboard: Dashboard) throws -> [Figure] {
        let before = try dashboard.facts().cpuTimeByThread["terminal", default: 0]
        let watching = dashboard.terminal.watch(for: time)
        let spent = try dashboard.facts().cpuTimeByThread["terminal", default: 0] - before
        let seconds = time / .seconds(1)
        return [
            Figure(
                "busy.cpu",
                "busy: share of a core, the screen's thread",
                .percent,
                Sample([Double(spent) / 1e9 / seconds * 100]),
                target: Target(bound: .atMost(2), basis: .fixed),
                remark: "at 2,000 requests a second, over 20 s"
            ),
            Figure(
                "busy.frames",
                "busy: frames",
                .perSecond,
                Sample([Double(watching.frames) / seconds]),
                target: Target(bound: .atMost(10.5), basis: .fixed)
            ),
            Figure(
                "busy.torn",
                "busy: frames that are no whole synchronized update",
                .each,
                Sample([Double(watching.torn)]),
                target: Target(bound: .atMost(0), basis: .fixed)
            ),
        ]
    }

    /// Between two frames that come by themselves there are 100 ms: see `KeyBench`.
    private static func resizing(_ dashboard: Dashboard) throws -> Figure {
        var generator = BenchGenerator(state: 11)
        var times: [Double] = []
        while times.count < resizes {
            _ = try dashboard.terminal.nextFrame()
            let pause = Int.random(in: 2...60, using: &generator)
            guard dashboard.terminal.watch(for: .milliseconds(pause)).frames == 0 else { continue }
            let (columns, rows): (UInt16, UInt16) = times.count.isMultiple(of: 2) ? (80, 24) : (120, 40)
            times.append(try dashboard.resize(columns: columns, rows: rows))
        }
        let sample = Sample(times)
        return Figure(
            "screen.resize",
            "new size to paint, 95th percentile, under load",
            .milliseconds,
            sample,
            measured: sample.percentile95,
            target: Target(bound: .atMost(10), basis: .fixed),
            remark: "median \(Unit.milliseconds.text(sample.median)); 80x24 and 120x40 in turns"
        )
    }
}
