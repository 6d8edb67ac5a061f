internal import Resilience
internal import Screen

extension Model {
    mutating func togglePause() -> [Effect] {
        let isPaused = live.snapshot?.queue.isPaused ?? false
        say(isPaused ? "queue resumes" : "queue pauses; it goes on accepting calls, p resumes it")
        return [.operate(isPaused ? .resumeQueue : .pauseQueue)]
    }

    mutating func cancelTarget() -> [Effect] {
        guard let row = targetRequest else { return [] }
        let effects: [Effect] = [.cancel(row.id)]
        guard row.isAmbiguous else {
            say("cancels \(Self.title(of: row))")
            return effects
        }
        ask(
            "Cancel request",
            "\(Self.title(of: row)) is on the wire. The service may act on it all the same. Cancel it?",
            effects: effects,
            notice: "cancels \(Self.title(of: row))"
        )
        return []
    }

    mutating func rerunTarget() -> [Effect] {
        guard let row = targetRequest else { return [] }
        guard Draft.writes(method: row.call.method) else {
            say("sends \(Self.title(of: row)) again")
            return rerun(row)
        }
        ask(
            "Send again",
            "\(Self.title(of: row)) changes something. Send it once more?",
            effects: [.rerun(row.id)],
            notice: "sends \(Self.title(of: row)) again"
        )
        return []
    }

    /// Where the request is looked at, the new one is as soon as it is known.
    private mutating func rerun(_ row: RequestRow) -> [Effect] {
        if case .detail = overlay {
            let route = String(row.call.path.prefix { $0 != "?" })
            expected = ExpectedCall(method: row.call.method, route: route, caller: row.call.caller)
        }
        return [.rerun(row.id)]
    }

    mutating func editTarget() -> [Effect] {
        guard let row = targetRequest else { return [] }
        let draft = Draft(row.call.method, row.call.path, priority: row.call.priority)
        openComposer(draft, origin: row.id)
        return [.loadRequest(row.id)]
    }

    mutating func reprioritise(by step: Int) -> [Effect] {
        guard let row = targetRequest, let next = Priority(rawValue: row.call.priority.rawValue + step) else {
            return []
        }
        let undo = step > 0 ? "J lowers it again" : "K raises it again"
        say("#\(row.id.rawValue) \(row.call.priority.name) -> \(next.name); \(undo)")
        return [.operate(.reprioritise(row.id, next))]
    }

    /// The selected breaker, or else the worst.
    mutating func openBreakerMenu() {
        var target = breakers.first?.routeClass
        if case .breaker(let selected) = selection[.breakers] { target = selected }
        guard let target else { return }
        open(.breakerMenu(BreakerMenu(target: target)))
    }

    mutating func chose(_ choice: BreakerMenu.Choice, in menu: BreakerMenu) {
        let name = menu.target.rawValue
        let end = choice.holds ? menu.span.map { now.advanced(by: $0) } : nil
        let limit = end.map { " until \(figures.clock($0))" } ?? (choice.holds ? " until told otherwise" : "")
        if choice.danger == .severe {
            let all = (snapshot?.breakers ?? []).map(\.routeClass)
            let effects = all.map { Effect.operate(choice.command(for: $0, until: end)) }
            return ask(
                "Force all breakers open",
                "Every call of \(all.map(\.rawValue).joined(separator: ", ")) will be refused\(limit). "
                    + "Type all to do it.",
                effects: effects,
                notice: "all breakers forced open; b then a lets one judge again",
                word: "all"
            )
        }
        let command = choice.command(for: menu.target, until: end)
        ask(
            "Breaker \(name)",
            "\(name): \(choice.sentence)\(limit). Do it?",
            effects: [.operate(command)],
            notice: sentences.operation(command)
        )
    }

    mutating func askToQuit() -> [Effect] {
        // What was on the wire when it was recorded is long over.
        let inFlight = replay == nil ? live.snapshot?.inFlight ?? 0 : 0
        guard inFlight > 0 else { return [.quit] }
        let requests = inFlight == 1 ? "1 request is" : "\(inFlight) requests are"
        ask("Quit", "\(requests) on the wire. Quit all the same?", effects: [.quit], notice: "quits")
        return []
    }

    mutating func ask(
        _ title: String,
        _ question: String,
        effects: [Effect],
        notice: String,
        word: String? = nil,
        backTo page: ShelfPage? = nil
    ) {
        let answer = word.map { Confirmation.Answer.word($0, typed: TextField()) }
        let confirmation = Confirmation(
            title: title,
            question: question,
            answer: answer ?? .choice(isYes: false),
            effects: effects,
            notice: notice,
            page: page
        )
        open(.confirmation(confirmation))
    }

    static func title(of row: RequestRow) -> String {
        "#\(row.id.rawValue) \(row.call.method) \(row.call.path)"
    }
}
