internal import Dashboard
internal import Resilience
internal import Screen
private import Synchronization
internal import Timing

/// Somebody who has the dashboard open for a whole run, and in the end reads from it who used how much.
final class Onlooker: Sendable {
    /// What the sheet says over all priorities.
    struct Counts: Hashable {
        var calls = 0
        /// Attempts on the wire.
        var sent = 0
        /// Attempts that a limit refused.
        var limited = 0
        /// Calls that ended without the service's answer.
        var lost = 0
    }

    private let model: Mutex<Model>

    init(at now: Instant) throws {
        let theme = try Theme(
            parsing: "name = \"plain\"",
            file: "plain.toml",
            tier: .mono,
            inheriting: { _ in nil }
        )
        let identity = Identity(host: "127.0.0.1", credential: "token", source: .live, isReadOnly: true)
        var model = Model(
            identity: identity,
            look: Look(theme: theme, symbols: .ascii),
            themes: [],
            cadence: Cadence(sampling: .seconds(1), polling: .seconds(60)),
            utcOffset: .zero,
            mouse: .released,
            at: now
        )
        _ = model.update(.input(.resized(Size(width: 120, height: 200))), at: now)
        self.model = Mutex(model)
    }

    func see(_ events: [Event]) {
        guard let now = events.last?.at else { return }
        model.withLock { _ = $0.update(.events(events), at: now) }
    }

    func see(_ snapshot: Snapshot) {
        model.withLock { _ = $0.update(.sampled(snapshot), at: snapshot.at) }
    }

    /// Opens the sheet and adds its lines by priority up.
    func counts(at now: Instant) -> Counts {
        let frame = model.withLock { model in
            _ = model.update(.input(.key(.character("W"))), at: now)
            return model.view().plainText
        }
        let sheet = frame.firstRange(of: "by priority").map { frame[$0.upperBound...] } ?? ""
        // The line of the heading, then one for each priority.
        let lines = sheet.split(separator: "\n").prefix(1 + Priority.allCases.count)
        return lines.reduce(into: Counts()) { counts, line in
            let words = line.split { $0 == " " || $0 == "|" }
            guard let name = words.firstIndex(where: { Priority(name: String($0)) != nil }) else { return }
            // points, share, calls, sent, limited, lost
            let figures = words.dropFirst(name + 3).prefix(4).compactMap { Int($0) }
            guard figures.count == 4 else { return }
            counts.calls += figures[0]
            counts.sent += figures[1]
            counts.limited += figures[2]
            counts.lost += figures[3]
        }
    }
}
