import Resilience
import Screen
import Timing

@testable import Dashboard

/// Somebody at the dashboard: presses keys, and sees frames and effects. Its methods are what happens.
struct Operator {
    var model: Model
    var now: Instant
    /// What the model wanted kept of what was typed after `:`; told apart, since every line is.
    private(set) var keptCommands: [String] = []

    init(
        _ snapshot: Snapshot? = Samples.calm,
        events: [Event.Kind] = [],
        size: Size = Size(width: 120, height: 40),
        symbols: Symbols = .unicode,
        theme: Theme? = nil,
        others: [String] = [],
        isReadOnly: Bool = false,
        source: Identity.Source = .live,
        at start: Instant = Samples.now
    ) throws {
        now = start
        let identity = Identity(
            host: "api.github.com",
            credential: "token",
            others: others,
            source: source,
            isReadOnly: isReadOnly
        )
        model = Model(
            identity: identity,
            look: Look(theme: try theme ?? Self.theme("dark"), symbols: symbols),
            themes: ["contrast", "dark", "light"],
            cadence: Cadence(sampling: .seconds(1), polling: .seconds(30)),
            utcOffset: .zero,
            mouse: .captured,
            at: now
        )
        tell(.input(.resized(size)))
        if let snapshot { tell(.sampled(snapshot)) }
        if !events.isEmpty { tell(.events(Samples.events(events))) }
    }

    static func theme(_ name: String) throws -> Theme {
        try Theme(parsing: "name = \"\(name)\"", file: "\(name).toml", tier: .mono, inheriting: { _ in nil })
    }

    @discardableResult
    mutating func tell(_ message: Message) -> [Effect] {
        model.update(message, at: now).filter { effect in
            guard case .keepCommand(let line) = effect else { return true }
            keptCommands.append(line)
            return false
        }
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] {
        keys.flatMap { tell(.input(.key($0))) }
    }

    /// Presses a character each.
    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        text.flatMap { tell(.input(.key(.character($0)))) }
    }

    mutating func wait(_ seconds: Int) {
        now = now.advanced(by: .seconds(seconds))
        tell(.ticked)
    }

    var frame: String { model.view().plainText }
}
