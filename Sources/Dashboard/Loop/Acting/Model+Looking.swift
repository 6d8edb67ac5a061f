internal import Resilience
internal import Screen

extension Model {
    /// Freezing keeps a copy of what is known; thawing shows what came meanwhile.
    mutating func freeze() {
        frozen = frozen == nil ? Frozen(at: now, watch: live, kind: .frozen) : nil
    }

    /// Esc: out of the innermost thing.
    mutating func goBack() {
        if isInPast {
            lookAtPresent()
        } else if isZoomed {
            isZoomed = false
        } else if !filter(of: focus).isEmpty {
            set(.none, for: focus)
        } else {
            selection[focus] = nil
            offsets[focus] = 0
        }
    }

    /// Without a selection the head of a list stays in sight, whatever comes; with one the list stands still.
    mutating func follow() {
        guard selection[focus] != nil else { return moveToStart(of: focus) }
        selection[focus] = nil
        offsets[focus] = 0
    }

    mutating func openFilter() {
        let present = filter(of: focus)
        let recalled = present.isEmpty ? (lastFilters[focus] ?? "") : present.text
        let line = FilterLine(panel: focus, original: present, recalled: recalled)
        open(.filter(line))
        typed(line)
    }

    mutating func set(_ filter: Filter, for panel: Panel) {
        guard filter != self.filter(of: panel) else { return }
        filters[panel] = filter.text.isEmpty ? nil : filter
        if !filter.isEmpty { lastFilters[panel] = filter.text }
        offsets[panel] = 0
        let matcher = Matcher(filter)
        switch panel {
        case .requests:
            live.refilterRequests(matching: matcher)
            frozen?.watch.refilterRequests(matching: matcher)
        case .events:
            live.refilterEvents(matching: matcher)
            frozen?.watch.refilterEvents(matching: matcher)
        case .limits, .breakers, .queue, .latency: break
        }
    }

    /// The text of a filter line works as soon as it is an expression.
    mutating func typed(_ line: FilterLine) {
        var line = line
        do {
            set(try Filter(line.field.text), for: line.panel)
            line.problem = nil
        } catch {
            line.problem = error
        }
        overlay = .filter(line)
    }

    /// The request of the selected row in detail; other rows have none, so their panel is zoomed.
    mutating func openSelected() -> [Effect] {
        guard let id = selectedCall else {
            isZoomed.toggle()
            return []
        }
        open(.detail(RequestDetail(call: id)))
        return [.loadExchange(id)]
    }

    /// The call of the selected row, where it is about one that is still known.
    private var selectedCall: CallID? {
        switch selection[focus] {
        case .request(let id): id
        case .event(let number):
            shown.events[number].flatMap { Sentences.call(of: $0.event.kind) }
                .flatMap { shown.requests[$0]?.id }
        case nil: focus == .requests ? requestIDs.first : nil
        case .bucket, .breaker, .line, .latency: nil
        }
    }

    mutating func copySelected() -> [Effect] {
        guard let text = copiedFromAnswer ?? selectedText else { return [] }
        say("copied: \(text.prefix(60))")
        return [.copy(text)]
    }

    var selectedText: String? {
        if let row = targetRequest, focus == .requests || overlay != nil {
            return "\(row.call.method) \(row.call.path)"
        }
        switch selection[focus] {
        case .event(let number): return shown.events[number].map { sentences.line($0) }
        case .bucket(_, let bucket): return bucket.rawValue
        case .breaker(let route), .latency(let route): return route.rawValue
        case .line(let priority): return priority.name
        case .request, nil: return nil
        }
    }

    mutating func toggleMouse() -> [Effect] {
        hasMouse.toggle()
        say(
            hasMouse
                ? "mouse: focus, select, scroll" : "mouse is the terminal's: select text; m takes it back"
        )
        return [hasMouse ? .captureMouse : .releaseMouse]
    }

    mutating func setRefresh(_ rate: RefreshRate?) -> [Effect] {
        guard let rate else { return [] }
        refresh = rate
        say("draws at most every \(rate.title)")
        return [.refresh(every: rate.interval)]
    }
}
