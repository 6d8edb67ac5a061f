/// Memory of the program after as many events as an hour of two requests a second brings.
enum MemoryBench {
    private static let requests = 7_200
    private static let perSecond = 400

    static func figures() async throws -> [Figure] {
        try await LoadScenario(perSecond: perSecond).withFile { path in
            let dashboard = try Dashboard(simulating: path, settings: LoadScenario.settings)
            let ledger = SimulatedLedger(port: try dashboard.port())
            dashboard.terminal.watch(for: .milliseconds(500))
            let young = try dashboard.facts()
            while try await ledger.answered() < requests { dashboard.terminal.watch(for: .milliseconds(500)) }
            let old = try dashboard.facts()
            return [
                figure("memory.resident", "resident memory after 7,200 requests", old.resident, target: 40),
                figure("memory.anonymous", "its private part, which no file backs", old.anonymous),
                figure("memory.start", "resident memory after half a second", young.resident),
                figure("memory.start-anonymous", "its private part", young.anonymous),
            ]
        }
    }

    private static func figure(_ name: String, _ title: String, _ bytes: Int, target: Double? = nil) -> Figure
    {
        Figure(
            name,
            title,
            .mebibytes,
            Sample([Double(bytes) / Double(1 << 20)]),
            target: target.map { Target(bound: .atMost($0), basis: .fixed) }
        )
    }
}
