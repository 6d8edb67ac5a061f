import Dashboard
import Resilience
import Screen
import Themes
import Timing

/// A dashboard without a program around it, 120 by 40: what its model makes of messages, and the frame of it.
struct ModelSeat {
    private(set) var model: Model
    private(set) var now: Instant

    init(at now: Instant) throws {
        self.now = now
        let text = BuiltInThemes.text(named: "dark") ?? ""
        let theme = try Theme(
            parsing: text,
            file: "dark.toml",
            tier: .palette256,
            inheriting: BuiltInThemes.text(named:)
        )
        model = Model(
            identity: Identity(host: "api.github.com", credential: "token", source: .live, isReadOnly: false),
            look: Look(theme: theme, symbols: .unicode),
            themes: ["dark"],
            cadence: Cadence(sampling: .seconds(1), polling: .seconds(60)),
            utcOffset: .zero,
            mouse: .released,
            at: now
        )
        tell(.input(.resized(Size(width: 120, height: 40))), at: now)
    }

    mutating func tell(_ message: Message, at instant: Instant) {
        now = instant
        _ = model.update(message, at: instant)
    }

    /// Presses a key and draws the frame that it brings; milliseconds of processor time.
    mutating func press(_ key: Key) -> Double {
        let begin = CPUTime.ofThisThread
        _ = model.update(.input(.key(key)), at: now)
        draw()
        return Double(CPUTime.ofThisThread - begin) / 1e6
    }

    @inline(never)
    func draw() {
        precondition(model.view().size == Size(width: 120, height: 40), "the frame is not whole")
    }
}
