import ArgumentParser
import Foundation
import GitHub
import Logging
import Resilience
import Synchronization
import Timing

/// The log and the audit of a run.
struct Records: Sendable {
    let log: LogBook?
    let audit: AuditLog?
    private let notes: NoteLine

    /// - Throws: where a level is none.
    init(
        _ options: RecordOptions,
        _ settings: Settings,
        environment: [String: String],
        isSimulated: Bool,
        time: any TimeSource
    ) throws {
        let paths = RecordPaths(environment: environment, isSimulated: isSimulated)
        func path(_ option: String?, _ variable: String, _ usual: String?) -> String? {
            option ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 } ?? usual
        }
        let notes = NoteLine()
        var policy = settings.log
        let level = try Self.level(options, environment)
        policy.level = level ?? policy.level
        let logPath = level == nil ? nil : path(options.logFile, "HEADROOM_LOG_FILE", paths?.log)
        log = logPath.map { LogBook(at: $0, policy, time: time) { notes.tell("log", $0) } }
        let isAudited = settings.audit.isEnabled && !options.noAudit
        let auditPath = isAudited ? path(options.auditFile, "HEADROOM_AUDIT_FILE", paths?.audit) : nil
        audit = auditPath.map { AuditLog(at: $0, settings.audit, time: time) { notes.tell("audit", $0) } }
        self.notes = notes
    }

    var auditStanding: AuditStanding { audit?.standing ?? .off }

    func logger(_ label: String) -> Logger {
        log?.logger(label) ?? Logger(label: label) { _ in SwiftLogNoOpLogHandler() }
    }

    /// Lets the client's events be audited, and tells it when log or audit fail; until the listener is
    /// dropped.
    func follow(
        _ client: GitHubClient,
        of address: APIAddress,
        with credentials: [Credential],
        at now: Instant
    ) -> Listener? {
        notes.client.withLock { $0 = client }
        for credential in credentials {
            audit?.record(
                Record(
                    .authentication,
                    address.host,
                    .noted,
                    by: credential.name.rawValue,
                    because: "used",
                    at: now
                )
            )
        }
        return audit?.follow(client)
    }

    /// Writes what is recorded while the body runs, and all that is left when it has ended.
    func whileWriting<Success: Sendable>(_ body: () async throws -> Success) async throws -> Success {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let log { group.addTask { await log.run() } }
            if let audit { group.addTask { await audit.run() } }
            defer {
                log?.finish()
                audit?.finish()
            }
            return try await body()
        }
    }

    /// `nil` for off.
    private static func level(
        _ options: RecordOptions,
        _ environment: [String: String]
    ) throws -> Event.Level? {
        let variable = environment["HEADROOM_LOG_LEVEL"].flatMap { $0.isEmpty ? nil : $0 }
        guard let name = options.logLevel ?? variable else { return .info }
        guard name != "off" else { return nil }
        guard let level = Event.Level(name: name) else {
            let all = Event.Level.allCases.map(\.name).joined(separator: ", ")
            throw ValidationError("“\(name)” is no level of the log: give one of \(all), off.")
        }
        return level
    }
}

/// Tells a client, once there is one, how its records stand.
private final class NoteLine: Sendable {
    let client = Mutex<GitHubClient?>(nil)

    func tell(_ topic: String, _ standing: AuditStanding) {
        guard let client = client.withLock(\.self) else { return }
        switch standing {
        case .off: break
        case .writing: client.note(Note(.info, topic, "the \(topic) is written again"))
        case .failing(let reason, _, _):
            client.note(Note(.error, topic, "\(topic) failing: \(reason); it is tried again, calls go on"))
        }
    }
}
