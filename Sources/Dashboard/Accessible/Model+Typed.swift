internal import Resilience
internal import Screen
public import Timing

/// The dashboard by typed lines: every command of the table by its word, as after `:`.
extension Model {
    /// What to say to somebody who has just come.
    public var greeting: [String] {
        var lines = ["headroom watches \(identity.host) with \(identity.credential)."]
        if case .simulated(let scenario, _, let advice) = identity.source {
            lines.append("This is a simulation, scenario \(scenario). \(advice)")
        }
        lines += [
            "Changes are told as they come. An empty line tells how things stand; limits, breakers, queue, latency, "
                + "requests or events tells more; help lists every command; quit ends."
        ]
        return lines.map(\.withoutControls)
    }

    /// Runs a typed line, or takes it as the answer to a question.
    public mutating func answer(_ line: String, at now: Instant) -> Reply {
        self.now = max(self.now, now)
        var reply = reply(to: line)
        reply.lines = reply.lines.map(\.withoutControls)
        if reply.effects.contains(where: \.needsScreen) { reply.lines.append("that needs a screen") }
        return reply
    }

    private mutating func reply(to line: String) -> Reply {
        let text = line.split(separator: " ").joined(separator: " ")
        if case .confirmation(let confirmation) = overlay { return answer(text, to: confirmation) }
        guard !text.isEmpty else { return Reply(effects: [], lines: [spokenStanding]) }
        overlay = nil
        open(.palette(PaletteLine(typed: text)))
        let effects = pressed(.enter, in: .palette(PaletteLine(typed: text)))
        return spoken(after: effects, of: text)
    }

    private mutating func answer(_ text: String, to confirmation: Confirmation) -> Reply {
        let effects: [Effect]
        switch confirmation.answer {
        case .choice:
            let isYes = ["yes", "y"].contains(text.lowercased())
            effects = pressed(.character(isYes ? "y" : "n"), in: .confirmation(confirmation))
        case .word:
            var typed = confirmation
            typed.pasted(text)
            effects = pressed(.enter, in: .confirmation(typed))
            if case .confirmation = overlay { _ = pressed(.escape, in: .confirmation(typed)) }
        }
        return Reply(effects: effects, lines: [])
    }

    /// What was opened is told and closed again, but a question, which waits for its answer.
    private mutating func spoken(after effects: [Effect], of text: String) -> Reply {
        switch overlay {
        case nil:
            guard case .focus(let panel)? = CommandTable.command(called: text)?.name else {
                return Reply(effects: effects, lines: [])
            }
            return Reply(effects: effects, lines: SpokenPanel(panel, of: self).lines)
        case .confirmation(let confirmation):
            return Reply(
                effects: effects,
                lines: ["\(confirmation.title): \(Self.question(of: confirmation))"]
            )
        case .composer(let composer):
            let more = pressed(.control("s"), in: .composer(composer))
            if case .composer = overlay {
                close()
                return Reply(effects: [], lines: ["type send METHOD PATH, as send GET /rate_limit"])
            }
            return spoken(after: effects + more, of: "")
        case let overlay?:
            let lines = spoken(overlay)
            close()
            return Reply(effects: effects.filter { !$0.needsScreen }, lines: lines)
        }
    }

    private static func question(of confirmation: Confirmation) -> String {
        switch confirmation.answer {
        case .choice: "\(confirmation.question) Type yes or no."
        case .word(let word, _): "\(confirmation.question) Anything but \(word) does nothing."
        }
    }

    private func spoken(_ overlay: Overlay) -> [String] {
        switch overlay {
        case .palette(let line): [line.problem ?? "that says nothing"]
        case .help: keyMap.commands.map { "\($0.usage): \($0.help)" }
        case .who: whoLines.map(\.spoken).filter { !$0.isEmpty }
        case .alerts: alertLines.map(\.spoken)
        case .detail(let detail): lines(of: detail).map(\.spoken).filter { !$0.isEmpty }
        case .tuner:
            SettingsTable.rows.map {
                "\($0.path) \(text(of: $0.path)), allowed \($0.allowed)"
            }
        case .breakerMenu: ["type \(CommandTable.row(.client(.breaker)).usage)"]
        case .themePicker, .credentialPicker: ["there is nothing to be seen here"]
        case .filter: ["type filter TEXT"]
        case .shelf: ["type headroom artifacts in a shell; its pages are not spoken"]
        case .weather: weatherLines.map(\.spoken).filter { !$0.isEmpty }
        case .confirmation, .composer: []
        }
    }
}
