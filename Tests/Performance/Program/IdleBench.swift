/// What the program costs while nothing happens: scenario `idle`, 120 by 40.
enum IdleBench {
    private static let time = Duration.seconds(30)

    static func figures() throws -> [Figure] {
        let dashboard = try Dashboard(simulating: "idle")
        dashboard.terminal.watch(for: .seconds(6))
        let before = try dashboard.facts()
        let frames = dashboard.terminal.watch(for: time)
        let after = try dashboard.facts()
        let seconds = time / .seconds(1)
        let share = Double(after.cpuTime - before.cpuTime) / 1e9 / seconds * 100
        let wakeups = Double(after.wakeups - before.wakeups) / seconds
        return [
            Figure(
                "idle.cpu",
                "idle: share of a core",
                .percent,
                Sample([share]),
                target: Target(bound: .atMost(0.2), basis: .fixed),
                remark: "over 30 s, \(frames) frames; /proc/PID/task/*/schedstat"
            ),
            Figure(
                "idle.wakeups",
                "idle: wake-ups",
                .perSecond,
                Sample([wakeups]),
                target: Target(bound: .atMost(3), basis: .fixed),
                remark: wakers(before, after)
            ),
        ]
    }

    private static func wakers(_ before: ProcessFacts, _ after: ProcessFacts) -> String {
        let counts = after.wakeupsByThread.map { name, count in
            (name: name, count: count - before.wakeupsByThread[name, default: 0])
        }
        let wakers = counts.filter { $0.count > 0 }.sorted { ($0.count, $0.name) > ($1.count, $1.name) }
        return "by thread: " + wakers.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }
}
