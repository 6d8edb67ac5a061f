/// What a key must change on the screen, and in the clipboard.
struct ScreenChange: Sendable {
    /// All of these come.
    var shown: [String] = []
    /// All of these go.
    var hidden: [String] = []
    /// All of these stand in what is copied last.
    var copied: [String] = []

    func isThere(on screen: Screenshot, _ pane: Pane) -> Bool {
        shown.allSatisfy(screen.text.contains) && !hidden.contains(where: screen.text.contains)
            && (copied.isEmpty || pane.clipboard.map { copied.allSatisfy($0.contains) } ?? false)
    }

    /// What of it is so already.
    func early(on screen: Screenshot, _ pane: Pane) -> [String] {
        let clipboard = copied.isEmpty ? "" : pane.clipboard ?? ""
        return shown.filter(screen.text.contains) + hidden.filter { !screen.text.contains($0) }
            + copied.filter(clipboard.contains)
    }
}
