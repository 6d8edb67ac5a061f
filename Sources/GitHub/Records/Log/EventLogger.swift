internal import Logging
internal import Resilience
internal import Timing

/// Tells a logger of everything that a client's events tell: a line for each call that has ended, and for
/// whatever else happened to it at its level. What GitHub refused or failed carries GitHub's own number of
/// the request.
final class EventLogger: Sendable {
    private let logger: Logger
    private let source = RecordSource()

    init(_ logger: Logger) {
        self.logger = logger
    }

    func log(_ events: [Event]) {
        // A logger that is off is asked for nothing.
        guard logger.logLevel < .critical else { return }
        for (record, level) in source.records(of: events) {
            let level = Logger.Level(level)
            guard level >= logger.logLevel else { continue }
            logger.log(level: level, "\(Self.message(of: record))", metadata: Self.metadata(of: record))
        }
    }

    private static func message(of record: Record) -> String {
        let reason = record.reason.map { ": " + $0 } ?? ""
        return record.subject + (record.status.map { " \($0)" } ?? "") + reason
    }

    private static func metadata(of record: Record) -> Logger.Metadata {
        let optional: [(String, String?)] = [
            ("credential", record.credential), ("status", record.status.map(String.init)),
            ("attempts", record.attempts.map(String.init)), ("took_ms", record.milliseconds.map { "\($0)" }),
            ("request_id", record.requestID), ("until", record.until.map(Timestamp.text)),
        ]
        var metadata: Logger.Metadata = [
            "kind": "\(record.kind.rawValue)", "outcome": "\(record.outcome.rawValue)",
            "actor": "\(record.actor)",
        ]
        for case (let key, let value?) in optional { metadata[key] = "\(value)" }
        return metadata
    }
}

extension Logger.Level {
    init(_ level: Event.Level) {
        switch level {
        case .debug: self = .debug
        case .info: self = .info
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
