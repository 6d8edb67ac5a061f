internal import Resilience
internal import Timing

/// The operator's marks, oldest moment first. A mark of now is an event like any other, so that it is in every
/// recording, and comes back from there.
struct Bookmarks: Hashable, Sendable {
    static let capacity = 50
    static let topic = "mark"

    private(set) var all: [Bookmark] = []
    /// Moments of the past, by the text of the event that is still awaited.
    private var awaited: [String: Instant] = [:]

    /// What the events are to tell of a mark; `past` where it is for a moment that is gone, and how that is written.
    mutating func note(of word: String, past: (at: Instant, clock: String)?) -> Note {
        let text = past.map { "\(word) (at \($0.clock))" } ?? word
        if let past { awaited[text] = past.at }
        return Note(.info, Self.topic, text)
    }

    /// - Returns: the mark that the event sets, if it sets one.
    mutating func happened(_ event: Event) -> Bookmark? {
        guard case .noted(let note) = event.kind, note.topic == Self.topic else { return nil }
        let mark = Bookmark(at: awaited.removeValue(forKey: note.text) ?? event.at, word: note.text)
        all.append(mark)
        all.sort { $0.at < $1.at }
        if all.count > Self.capacity { all.removeFirst() }
        return mark
    }
}
