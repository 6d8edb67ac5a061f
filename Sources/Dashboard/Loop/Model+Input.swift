internal import Resilience
internal import Screen

extension Model {
    mutating func took(_ input: TerminalInput) -> [Effect] {
        let effects: [Effect]
        switch input {
        case .key(let key): effects = pressed(key)
        case .pasted(let text): effects = pasted(text)
        case .mouse(let mouse): effects = reported(mouse)
        case .resized(let size):
            self.size = size
            effects = []
        case .focused: effects = []
        }
        settle()
        return effects
    }

    private mutating func pressed(_ key: Key) -> [Effect] {
        // These three hold everywhere, also while text is typed.
        switch key {
        case .control("c"): return run(CommandTable.row(.screen(.interrupt)))
        case .control("z"): return run(CommandTable.row(.screen(.suspend)))
        case .control("l"): return run(CommandTable.row(.screen(.repaint)))
        default: break
        }
        if let overlay { return pressed(key, in: overlay) }
        let command = keyMap.command(for: key, in: focus)
        // What is done is done now: only what looks stays in the past.
        if isInPast, command?.changes ?? true { lookAtPresent() }
        return command.map { run($0) } ?? []
    }

    /// Pasted text goes where text is typed, and nowhere else: it never presses keys.
    private mutating func pasted(_ text: String) -> [Effect] {
        switch overlay {
        case .composer(var composer):
            composer.pasted(text)
            overlay = .composer(composer)
        case .confirmation(var confirmation):
            confirmation.pasted(text)
            overlay = .confirmation(confirmation)
        case .filter(var line):
            line.field.insert(text)
            typed(line)
        case .palette(var line):
            line.pasted(text)
            overlay = .palette(line)
        case .tuner(let tuner): pasted(text, in: tuner)
        case .shelf(let page): pasted(text, on: page)
        case nil, .breakerMenu, .themePicker, .credentialPicker, .who, .alerts, .help, .detail, .weather:
            break
        }
        return []
    }

    private mutating func reported(_ mouse: Mouse) -> [Effect] {
        if mouse.action == .pressed, let command = hintedCommand(at: mouse.point) { return press(command) }
        guard overlay == nil else { return scrolledOverlay(mouse) }
        let hit = arrangement.panels.first { $0.value.contains(mouse.point) }
        guard let (panel, rect) = hit.map({ ($0.key, $0.value) }) else { return [] }
        switch mouse.action {
        case .pressed:
            focus = panel
            let index = listTop(of: panel, in: rect).map { mouse.point.y - $0 + offset(of: panel, in: rect) }
            guard let index else { break }
            let rows = rows(of: panel)
            if rows.indices.contains(index) { selection[panel] = rows[index] }
        case .wheelUp: move(panel, by: -3)
        case .wheelDown: move(panel, by: 3)
        case .released: break
        }
        return []
    }

    /// The command whose hint lies there.
    private func hintedCommand(at point: Point) -> Command? {
        // Over a question the key of a hint could mean yes.
        switch overlay {
        case nil, .shelf: break
        case _: return nil
        }
        let arrangement = arrangement
        guard let line = arrangement.hints, line.contains(point), showsHints(in: arrangement) else {
            return nil
        }
        let place = Self.text(in: line)
        let bar = HintBar(hints)
        return bar.hint(atColumn: point.x - place.left, inWidth: place.width).map { hintedCommands[$0] }
    }

    /// A hint does what its key does where the keyboard is now.
    private mutating func press(_ command: Command) -> [Effect] { pressed(command.keys[0]) }

    private mutating func scrolledOverlay(_ mouse: Mouse) -> [Effect] {
        switch mouse.action {
        case .wheelUp: scrollOverlay(by: -3)
        case .wheelDown: scrollOverlay(by: 3)
        case .pressed, .released: break
        }
        return []
    }
}
