internal import Screen

extension Composer {
    /// What a key means beyond typing.
    enum Wish: Hashable, Sendable {
        case nothing
        case leave
        case send
        /// In `$EDITOR`.
        case edit(String)
        /// Begin with this one.
        case begin(Draft)
    }

    /// - Parameters:
    ///   - candidates: offered for the path as it is.
    ///   - entries: what the chooser is left with.
    mutating func pressed(
        _ key: Key,
        candidates: [PathCompletion.Candidate],
        entries: [RequestChooser.Entry]
    ) -> Wish {
        if chooser != nil { return pressedInChooser(key, entries) }
        problem = nil
        switch key {
        case .escape: return .leave
        case .control("s"): return submitted()
        case .control("e"): return .edit(area.text)
        case .control("t"): chooser = RequestChooser(.templates)
        case .control("r"): chooser = RequestChooser(.history)
        case .control("x"): return .begin(Draft("GET", ""))
        case .tab where highlighted != nil: take(candidates)
        case .tab: moveFocus(by: 1)
        case .backTab: moveFocus(by: -1)
        default: return pressedInField(key, candidates)
        }
        return .nothing
    }

    mutating func pasted(_ text: String) {
        problem = nil
        if var chooser {
            chooser.field.insert(text)
            self.chooser = chooser
            return
        }
        switch focus {
        case .path: path.insert(text)
        case .deadline: deadline.insert(text)
        case .body, .variables, .query, .headers: area.insert(text)
        case .method, .priority, .credential: break
        }
    }

    private mutating func pressedInChooser(_ key: Key, _ entries: [RequestChooser.Entry]) -> Wish {
        guard var chooser else { return .nothing }
        switch key {
        case .escape: self.chooser = nil
        case .enter:
            guard entries.indices.contains(chooser.highlighted) else { return .nothing }
            return .begin(entries[chooser.highlighted].draft)
        default:
            chooser.pressed(key, among: entries.count)
            self.chooser = chooser
        }
        return .nothing
    }

    private mutating func pressedInField(_ key: Key, _ candidates: [PathCompletion.Candidate]) -> Wish {
        switch focus {
        case .method:
            if key == .enter { return submitted() }
            if !chosen(key) { move(key) }
            settle()
        case .path: return pressedInPath(key, candidates)
        case .body, .variables, .query, .headers: if !area.edit(key) { move(key) }
        case .priority: return pressedInOption(key, \.priority)
        case .credential: return pressedInOption(key, \.credential)
        case .deadline:
            if key == .enter { return submitted() }
            if !deadline.edit(key) { move(key) }
        }
        return .nothing
    }

    private mutating func pressedInOption(_ key: Key, _ option: WritableKeyPath<Composer, ChoiceField>)
        -> Wish
    {
        if key == .enter { return submitted() }
        if !self[keyPath: option].edit(key) { move(key) }
        return .nothing
    }

    private mutating func pressedInPath(_ key: Key, _ candidates: [PathCompletion.Candidate]) -> Wish {
        switch key {
        case .down where !candidates.isEmpty && (highlighted ?? -1) < candidates.count - 1:
            highlighted = (highlighted ?? -1) + 1
        case .up where highlighted != nil:
            highlighted = highlighted.flatMap { $0 > 0 ? $0 - 1 : nil }
        case .enter where highlighted != nil: take(candidates)
        case .enter: return submitted()
        case .up, .down: move(key)
        default: if path.edit(key) { highlighted = nil }
        }
        return .nothing
    }

    private mutating func take(_ candidates: [PathCompletion.Candidate]) {
        guard let highlighted, candidates.indices.contains(highlighted) else { return }
        path = TextField(text: candidates[highlighted].text, placeholder: path.placeholder)
        self.highlighted = nil
    }

    /// Arrows that lead out of a field lead to its neighbour.
    private mutating func move(_ key: Key) {
        if key == .up { moveFocus(by: -1) }
        if key == .down { moveFocus(by: 1) }
    }

    /// The method's first letter chooses it; again, the next one that begins so.
    private mutating func chosen(_ key: Key) -> Bool {
        guard case .character(let letter) = key, letter != " " else { return method.edit(key) }
        let options = method.options
        let turned = (1...options.count).map { (method.selected + $0) % options.count }
        guard let next = turned.first(where: { options[$0].first == Character(letter.uppercased()) }) else {
            return true
        }
        method = ChoiceField(options: options, selected: next)
        return true
    }

    private mutating func submitted() -> Wish {
        guard let obstacle else { return .send }
        focus(on: obstacle.field)
        problem = obstacle
        return .nothing
    }
}
