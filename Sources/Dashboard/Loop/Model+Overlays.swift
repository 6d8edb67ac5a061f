internal import Resilience
internal import Screen

extension Model {
    /// What is asked about a row must stay about that row: the order is held until the question is answered.
    mutating func open(_ overlay: Overlay) {
        if overlay.holdsOrder, heldRequests == nil { heldRequests = requestIDs }
        self.overlay = overlay
    }

    mutating func close() {
        overlay = nil
        heldRequests = nil
    }

    mutating func pressed(_ key: Key, in overlay: Overlay) -> [Effect] {
        switch overlay {
        case .confirmation(let confirmation): return pressed(key, in: confirmation)
        case .composer(let composer): return pressed(key, in: composer)
        case .breakerMenu(let menu): pressed(key, in: menu)
        case .themePicker(let picker): return pressed(key, in: picker)
        case .credentialPicker(let picker): return pressed(key, inCredentials: picker)
        case .filter(let line): pressed(key, in: line)
        case .tuner(let tuner): return pressed(key, in: tuner)
        case .palette(let line): return pressed(key, in: line)
        case .help: pressedInSheet(key, closedBy: "?")
        case .who:
            if key == .character("o") {
                usageOrder = usageOrder.next
            } else {
                pressedInSheet(key, closedBy: "W")
            }
        case .alerts(let sheet): pressed(key, in: sheet)
        case .detail: return pressedInDetail(key)
        case .shelf(let page): return pressed(key, on: page)
        case .weather(let page): return pressed(key, in: page)
        }
        return []
    }

    private mutating func pressed(_ key: Key, in confirmation: Confirmation) -> [Effect] {
        var confirmation = confirmation
        switch confirmation.pressed(key) {
        case .open:
            overlay = .confirmation(confirmation)
            return []
        case .rejected:
            leave(confirmation)
            say("nothing done")
            goBackToComposer(from: confirmation.effects)
            return []
        case .confirmed:
            leave(confirmation)
            say(confirmation.notice)
            return confirmation.effects.flatMap { effect in
                if case .send(let draft) = effect { sent(draft) } else { [effect] }
            }
        }
    }

    private mutating func leave(_ confirmation: Confirmation) {
        close()
        if let page = confirmation.page { open(.shelf(page)) }
    }

    private mutating func pressed(_ key: Key, in menu: BreakerMenu) {
        if key == .escape || key == .character("q") { return close() }
        var menu = menu
        let choice = menu.pressed(key, among: breakers.map(\.routeClass))
        overlay = .breakerMenu(menu)
        if let choice { chose(choice, in: menu) }
    }

    private mutating func pressed(_ key: Key, in picker: Picker) -> [Effect] {
        var picker = picker
        switch key {
        case .escape, .character("q"):
            close()
            return picker.choice == picker.original ? [] : use(theme: picker.original)
        case .enter:
            close()
            return []
        default:
            let hasMoved = picker.pressed(key)
            overlay = .themePicker(picker)
            return hasMoved ? picker.choice.map { use(theme: $0) } ?? [] : []
        }
    }

    private mutating func pressed(_ key: Key, in line: FilterLine) {
        var line = line
        switch key {
        case .escape:
            close()
            set(line.original, for: line.panel)
        case .enter:
            guard line.problem == nil else { return }
            close()
        case .down, .up: move(line.panel, by: key == .down ? 1 : -1)
        default:
            if line.field.edit(key) { typed(line) }
        }
    }

    private mutating func pressedInSheet(_ key: Key, closedBy own: Character) {
        switch key {
        case .escape, .enter, .character("q"), .character(own): close()
        default: scrollOverlay(key)
        }
    }

    private mutating func pressedInDetail(_ key: Key) -> [Effect] {
        guard case .detail(var detail) = overlay else { return [] }
        let isTyping = detail.part == .answer && detail.answer.typing != nil
        if !isTyping, let command = keyMap.requestCommand(for: key) { return run(command) }
        if detail.part == .answer, let effects = pressedInAnswer(key, detail) { return effects }
        switch key {
        case .tab, .right, .character("l"): detail.show(detail.part.stepped(by: 1))
        case .backTab, .left, .character("h"): detail.show(detail.part.stepped(by: -1))
        case .character("1"): detail.show(.life)
        case .character("2"): detail.show(.answer)
        case .character("3"): detail.show(.request)
        case .escape, .enter, .character("q"):
            close()
            return []
        default:
            scrollOverlay(key)
            return []
        }
        overlay = .detail(detail)
        return []
    }

    private mutating func scrollOverlay(_ key: Key) {
        let page = max(1, size.height - 6)
        switch key {
        case .up, .character("k"): scrollOverlay(by: -1)
        case .down, .character("j"): scrollOverlay(by: 1)
        case .pageUp: scrollOverlay(by: -page)
        case .pageDown, .character(" "): scrollOverlay(by: page)
        case .home, .character("g"): scrollOverlay(by: -overlayLength)
        case .end, .character("G"): scrollOverlay(by: overlayLength)
        default: break
        }
    }

    mutating func scrollOverlay(by step: Int) {
        let last = max(0, overlayLength - overlayHeight)
        switch overlay {
        case .help(let offset): overlay = .help(offset: min(max(0, offset + step), last))
        case .alerts(let sheet): move(in: sheet, by: step)
        case .who(let offset): overlay = .who(offset: min(max(0, offset + step), last))
        case .detail(var detail):
            detail.offset = min(max(0, detail.offset + step), last)
            overlay = .detail(detail)
        case .shelf(let page): moveOnShelf(page, by: step)
        case nil, .confirmation, .composer, .breakerMenu, .themePicker, .credentialPicker, .filter, .palette,
            .tuner, .weather:
            break
        }
    }
}
