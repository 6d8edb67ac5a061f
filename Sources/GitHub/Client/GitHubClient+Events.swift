public import Logging
public import Resilience

extension GitHubClient {
    /// Calls back with all events from now on, in their order, several at a time where many happen.
    ///
    /// The call comes on whatever thread made the event, outside all locks: it must be quick, and may ask the
    /// client anything. It ends with the listener's `stop()` or its last reference.
    public func listen(_ body: @escaping @Sendable ([Event]) -> Void) -> Listener {
        shell.listeners.add(body)
    }

    /// Tells something to those who follow the events; secrets are taken out of it.
    public func note(_ note: Note) {
        let clean = Note(note.level, note.topic, Redactor.text(note.text))
        shell.note(.noted(clean))
    }

    /// A logger of which each line becomes a note, for parts of a program that run beside the client.
    public func logger(_ topic: String) -> Logger {
        Logger(label: topic) { topic in NoteLogHandler(topic: topic) { [weak self] in self?.note($0) } }
    }

    /// All events from now on, in batches.
    ///
    /// - Parameter batches: how many batches wait for a slow reader; then the oldest are dropped, which the gaps
    ///   in the events' numbers show. The client never waits.
    public func events(buffering batches: Int = 1024) -> AsyncStream<[Event]> {
        AsyncStream(bufferingPolicy: .bufferingNewest(batches)) { continuation in
            let listener = listen { continuation.yield($0) }
            continuation.onTermination = { _ in listener.stop() }
        }
    }
}
