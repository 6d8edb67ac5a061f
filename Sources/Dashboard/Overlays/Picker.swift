internal import Screen

/// A list to choose from; the highlighted choice takes effect at once.
struct Picker: Hashable, Sendable {
    let names: [String]
    /// Comes back when the picker is left without choosing.
    let original: String
    /// The key that opened it moves on to the next.
    let opener: Key
    private(set) var highlighted: Int

    init(names: [String], current: String, opener: Key) {
        self.opener = opener
        self.names = names
        original = current
        highlighted = names.firstIndex(of: current) ?? 0
    }

    var choice: String? { names.indices.contains(highlighted) ? names[highlighted] : nil }

    /// - Returns: whether another one is highlighted now.
    mutating func pressed(_ key: Key) -> Bool {
        let before = highlighted
        switch key {
        case .down, .character("j"), .tab, opener: move(to: highlighted + 1)
        case .up, .character("k"), .backTab: move(to: highlighted - 1)
        case .home, .character("g"): move(to: 0)
        case .end, .character("G"): move(to: names.count - 1)
        default: return false
        }
        return highlighted != before
    }

    private mutating func move(to index: Int) {
        guard !names.isEmpty else { return }
        highlighted = (index + names.count) % names.count
    }
}
