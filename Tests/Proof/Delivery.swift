internal import GitHub
internal import Resilience

/// Waits until all who listen to a client have heard what happened so far: events are delivered beside the calls, and on
/// a busy machine after them.
enum Delivery {
    static func isComplete(of client: GitHubClient) async {
        let (heard, hear) = AsyncStream<String>.makeStream()
        let listener = client.listen { events in
            for case .noted(let note) in events.map(\.kind) { hear.yield(note.text) }
        }
        defer { listener.stop() }
        var texts = heard.makeAsyncIterator()
        // The second is delivered when the first has reached every listener, in whatever order they are called.
        for text in ["All calls of the proof have ended.", "All listeners of the proof have heard it."] {
            client.note(Note(.debug, "proof", text))
            while let next = await texts.next(), next != text {}
        }
    }
}
