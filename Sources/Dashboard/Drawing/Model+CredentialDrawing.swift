// ┌─Credentials────────────────────────────────────────────────┐
// │   all                                                      │
// │ > app    active  o ready  core 4810 of 5000 left           │
// │          new token, good until 11:32:07                    │
// │   spare          x refused until 10:37:07                  │
// │          the token is wrong, revoked or expired            │
// │                                                            │
// │ Enter shows it alone  r new token  x drops it  Esc leaves  │
// └────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen

extension Model {
    func drawCredentials(_ picker: Picker, on canvas: inout Canvas) {
        let width = picker.names.map { ColumnWidth.of($0) }.max() ?? 0
        let lines = picker.names.enumerated().flatMap { index, name in
            credentialLines(name, isChosen: index == picker.highlighted, width: width)
        }
        let keys = "Enter shows it alone  r new token  x drops it  Esc leaves"
        drawBox(
            title: "Credentials",
            lines: lines + [TextLine([]), TextLine([TextRun(keys, .hint)])],
            on: &canvas
        )
    }

    private func credentialLines(_ name: String, isChosen: Bool, width: Int) -> [TextLine] {
        let start = TextRun(
            (isChosen ? "> " : "  ") + name.padded(to: width, alignment: .left),
            isChosen ? .selection : .text
        )
        guard identity.credentials.contains(name) else { return [TextLine([start])] }
        let credential = CredentialName(rawValue: name)
        let active = TextRun(name == identity.credential ? "  active" : "        ", .info)
        let limits = live.snapshot?.credentials.first { $0.name == credential }
        let head = TextLine([start, active, standing(limits), TextRun(room(limits), .dim)])
        guard let more = more(of: credential, limits) else { return [head] }
        return [head, TextLine([TextRun(String(repeating: " ", count: width + 4) + more, .dim)])]
    }

    /// Why it can't be used, or what last happened to its token.
    private func more(of credential: CredentialName, _ limits: CredentialSnapshot?) -> String? {
        if case .refused(let trouble, _) = limits?.standing { return Sentences.trouble(trouble) }
        return live.tokens[credential].map { sentences.token($0) }
    }

    private func standing(_ limits: CredentialSnapshot?) -> TextRun {
        switch limits?.standing {
        case .ready: TextRun("  o ready", .ok)
        case .waiting(let until):
            TextRun("  ~ waits for a token" + (until.map { " until \(figures.clock($0))" } ?? ""), .warn)
        case .refused(_, let retryAt):
            TextRun("  x refused" + (retryAt.map { " until \(figures.clock($0))" } ?? ""), .bad)
        case nil: TextRun("  \(figures.unknown) not used yet", .muted)
        }
    }

    private func room(_ limits: CredentialSnapshot?) -> String {
        guard let core = limits?.buckets.first(where: { $0.bucket == .core }), let limit = core.limit,
            let remaining = core.remaining
        else { return "" }
        return "  core \(remaining) of \(limit) left"
    }
}
