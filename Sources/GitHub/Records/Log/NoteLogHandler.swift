internal import Logging
internal import Resilience

/// Makes a note of each message, for the one stream of events. What is logged by parts that are not the
/// client, such as a server beside it, is so seen on the screen and in the client's own log.
struct NoteLogHandler: LogHandler {
    private let topic: String
    private let note: @Sendable (Note) -> Void
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(topic: String, note: @escaping @Sendable (Note) -> Void) {
        self.topic = topic
        self.note = note
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let details = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
            .joined()
        note(Note(Self.level(event.level), topic, "\(event.message)\(details)"))
    }

    private static func level(_ level: Logger.Level) -> Event.Level {
        switch level {
        case .trace, .debug: .debug
        case .info, .notice: .info
        case .warning: .warning
        case .error, .critical: .error
        }
    }
}
