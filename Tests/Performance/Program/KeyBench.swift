/// From a key to the frame that it brings, while requests flow.
enum KeyBench {
    private static let perSecond = 2_000
    private static let presses = 300
    /// Each of them changes the screen wherever it is pressed; a move in a list may not.
    private static let keys = ["\t", "?", "?", "z", "z"]

    static func figures() async throws -> [Figure] {
        try await LoadScenario(perSecond: perSecond).withFile { path in
            let dashboard = try Dashboard(simulating: path, settings: LoadScenario.settings)
            let ledger = SimulatedLedger(port: try dashboard.port())
            dashboard.terminal.watch(for: .seconds(3))
            let start = ContinuousClock.now
            let before = try await ledger.answered()
            let latencies = try press(on: dashboard)
            let answered = try await ledger.answered() - before
            let rate = Double(answered) / (start.duration(to: .now) / .seconds(1))
            return [latency(Sample(latencies)), flow(rate)]
        }
    }

    /// Between two frames that come by themselves there are 100 ms. A key within the first 60 of them can only be
    /// answered by a frame of its own.
    private static func press(on dashboard: Dashboard) throws -> [Double] {
        var generator = BenchGenerator(state: 7)
        var latencies: [Double] = []
        while latencies.count < presses {
            _ = try dashboard.terminal.nextFrame()
            let pause = Int.random(in: 2...60, using: &generator)
            guard dashboard.terminal.watch(for: .milliseconds(pause)).frames == 0 else { continue }
            latencies.append(try dashboard.press(keys[latencies.count % keys.count]))
        }
        return latencies
    }

    private static func latency(_ sample: Sample) -> Figure {
        Figure(
            "screen.key",
            "key to paint, 95th percentile, under load",
            .milliseconds,
            sample,
            measured: sample.percentile95,
            target: Target(bound: .atMost(5), basis: .fixed),
            remark:
                "median \(Unit.milliseconds.text(sample.median)); from the write of the key to the frame's last byte"
        )
    }

    private static func flow(_ rate: Double) -> Figure {
        Figure(
            "screen.key-load",
            "requests that flowed meanwhile",
            .perSecond,
            Sample([rate]),
            target: Target(bound: .atLeast(Double(perSecond) * 0.95), basis: .fixed),
            remark: "as the simulated GitHub counted; it, the client and the screen are one process"
        )
    }
}
