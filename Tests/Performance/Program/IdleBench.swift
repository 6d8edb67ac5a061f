import Foundation

/// What the program costs while nothing happens, scenario `idle`, 120 by 40; and what htop and btop cost beside it, where
/// they are installed.
enum IdleBench {
    private static let time = Duration.seconds(30)
    private static let peers = ["htop", "btop"]

    /// What one program cost over the time.
    private struct Cost {
        let share: Double
        let wakeups: Double
        let bytes: Double
        let resident: Int
        let remark: String
    }

    static func figures() throws -> [Figure] {
        let dashboard = try Dashboard(simulating: "idle")
        let own = try cost(on: dashboard.terminal) { try dashboard.facts() }
        return [
            figure("idle.cpu", "idle: share of a core", .percent, own.share, atMost: 0.1, remark: own.remark),
            figure("idle.bytes", "idle: bytes to the terminal", .perSecond, own.bytes, atMost: 400),
            figure("idle.wakeups", "idle: wake-ups", .perSecond, own.wakeups, atMost: 3),
        ] + (try peers.flatMap(figures))
    }

    private static func figures(ofPeer name: String) throws -> [Figure] {
        let path = "/usr/bin/\(name)"
        guard FileManager.default.isExecutableFile(atPath: path) else { return [] }
        let terminal = try Pseudoterminal()
        let child = try Child([path], on: terminal)
        let cost = try cost(on: terminal) { try ProcessFacts(of: child.identifier) }
        return [
            figure("idle.\(name).cpu", "\(name) beside it: share of a core", .percent, cost.share),
            figure("idle.\(name).bytes", "\(name): bytes to the terminal", .perSecond, cost.bytes),
            figure("idle.\(name).wakeups", "\(name): wake-ups", .perSecond, cost.wakeups),
            figure(
                "idle.\(name).resident",
                "\(name): resident memory",
                .mebibytes,
                Double(cost.resident) / Double(1 << 20)
            ),
        ]
    }

    private static func cost(on terminal: Pseudoterminal, _ facts: () throws -> ProcessFacts) throws -> Cost {
        terminal.watch(for: .seconds(6))
        let before = try facts()
        let watching = terminal.watch(for: time)
        let after = try facts()
        let seconds = time / .seconds(1)
        return Cost(
            share: Double(after.cpuTime - before.cpuTime) / 1e9 / seconds * 100,
            wakeups: Double(after.wakeups - before.wakeups) / seconds,
            bytes: Double(watching.bytes) / seconds,
            resident: after.resident,
            remark: "over 30 s, \(watching.frames) frames; wake-ups \(wakers(before, after))"
        )
    }

    private static func figure(
        _ name: String,
        _ title: String,
        _ unit: Unit,
        _ value: Double,
        atMost most: Double? = nil,
        remark: String? = nil
    ) -> Figure {
        let target = most.map { Target(bound: .atMost($0), basis: .fixed) }
        return Figure(name, title, unit, Sample([value]), target: target, remark: remark)
    }

    private static func wakers(_ before: ProcessFacts, _ after: ProcessFacts) -> String {
        let counts = after.wakeupsByThread.map { name, count in
            (name: name, count: count - before.wakeupsByThread[name, default: 0])
        }
        let wakers = counts.filter { $0.count > 0 }.sorted { ($0.count, $0.name) > ($1.count, $1.name) }
        return "by thread: " + wakers.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }
}
