internal import Resilience
internal import Screen

/// Commands that act on many calls at once.
extension Model {
    mutating func toggleDrain() -> [Effect] {
        guard live.snapshot?.queue.isDraining == true else {
            askToDrain()
            return []
        }
        say("accepts calls again; what was refused stays refused")
        return [.operate(.openQueue)]
    }

    private mutating func askToDrain() {
        let waiting = live.snapshot.map { $0.queue.lines.reduce(into: 0) { $0 += $1.depth } } ?? 0
        ask(
            "Drain the queue",
            "Nothing more is accepted until D is pressed again, \(Self.calls(waiting)) that wait are refused, "
                + "what is on the wire ends. Type drain to do it.",
            effects: [.operate(.drainQueue)],
            notice: "queue drains; D lets it accept calls again",
            word: "drain"
        )
    }

    /// All living requests that the text finds, or the filter of the panel.
    mutating func cancelMatching(_ text: String?) {
        withMatching(text) { model, rows, words in
            model.ask(
                "Cancel requests",
                "\(Self.calls(rows.count)) alive and matching \(words) will be cancelled. Do it?",
                effects: rows.map { .cancel($0.id) },
                notice: "cancels \(Self.calls(rows.count))"
            )
        }
    }

    mutating func reprioritiseMatching(_ text: String?, by step: Int) {
        withMatching(text) { model, rows, words in
            let effects = rows.compactMap { row in
                Priority(rawValue: row.call.priority.rawValue + step).map {
                    Effect.operate(.reprioritise(row.id, $0))
                }
            }
            guard !effects.isEmpty else {
                let end = step > 0 ? "highest" : "lowest"
                return model.say("all that match have the \(end) priority", .warning)
            }
            model.ask(
                step > 0 ? "Raise requests" : "Lower requests",
                "\(Self.calls(effects.count)) alive and matching \(words) move by one priority. Do it?",
                effects: effects,
                notice: "moves \(Self.calls(effects.count))"
            )
        }
    }

    private mutating func withMatching(
        _ text: String?,
        _ ask: (inout Model, [RequestRow], String) -> Void
    ) {
        do throws(Filter.Problem) {
            let filter = if let text { try Filter(text) } else { filter(of: .requests) }
            let rows = live.requests.living(matching: Matcher(filter))
            guard !rows.isEmpty else {
                say("no living request matches", .warning)
                return
            }
            ask(&self, rows, filter.isEmpty ? "no filter, hence all," : "“\(filter.text)”")
        } catch {
            say(Self.sentence(of: error), .warning)
        }
    }

    private static func calls(_ count: Int) -> String {
        count == 1 ? "1 call" : "\(count) calls"
    }

    /// The gate is named, who shut it and until when; its name must be typed.
    mutating func askToOpen(_ shut: ShutGate) {
        let name = shut.name
        let culprit = live.culprits.culprit(of: shut.gate, credential: shut.credential)
        let who =
            culprit.map { "the answer to #\($0.id.rawValue) \($0.method) \($0.path)" }
            ?? "an answer of the service"
        let end = shut.until.map { " until \(figures.clock($0))" } ?? ""
        ask(
            "Open a gate by hand",
            "\(name) of \(shut.credential.rawValue) was shut by \(who)\(end). Sending on against the service's word can "
                + "get the credential banned. Type \(name) to open it.",
            effects: [.operate(.openGate(shut.credential, shut.gate))],
            notice: "opens \(name); the next calls go one by one",
            word: name
        )
    }
}
