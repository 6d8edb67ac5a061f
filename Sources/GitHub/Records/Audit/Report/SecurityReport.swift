public import Timing

/// What the audit tells of some time: how many requests there were and how they ended, who was refused, and
/// what looks like an attack or a fault.
public struct SecurityReport: Hashable, Sendable {
    /// Where the time begins that it is about; included.
    public let from: Instant
    /// Where it ends; included.
    public let to: Instant
    /// How many records lie in that time.
    public private(set) var records = 0
    private(set) var requests = RequestTally()
    private(set) var counts: [String: Int] = [:]
    /// Why requests did not succeed, and how often.
    private(set) var reasons: [String: Int] = [:]
    private(set) var endpoints: [String: RequestTally] = [:]
    /// Refused log-ins by credential.
    private(set) var refusedLogins: [String: Int] = [:]
    /// Refused deliveries by sender.
    private(set) var refusedSenders: [String: Int] = [:]
    /// Changes of the configuration and commands of the operator, the latest last.
    private(set) var deeds: [Record] = []

    /// Deeds that are told one by one.
    private static let toldDeeds = 20

    /// A report that has counted nothing yet.
    public init(from: Instant, to: Instant) {
        self.from = from
        self.to = to
    }

    /// Takes a record in; one of another time is left out.
    public mutating func count(_ record: Record) {
        guard record.at >= from, record.at <= to else { return }
        records += 1
        counts["\(record.kind.rawValue) \(record.outcome.rawValue)", default: 0] += 1
        switch record.kind {
        case .request, .queue: countRequest(record)
        case .authentication where record.outcome == .refused:
            refusedLogins[record.credential ?? "none", default: 0] += 1
        case .webhook where record.outcome == .refused: refusedSenders[record.actor, default: 0] += 1
        case .limit: counts[record.reason ?? "limit", default: 0] += 1
        case .configuration, .operator:
            deeds.append(record)
            if deeds.count > Self.toldDeeds { deeds.removeFirst() }
        case .audit: counts[record.subject, default: 0] += Int(clamping: record.count ?? 1)
        case .breaker:
            if record.until != nil { counts["breaker opened", default: 0] += 1 }
        case .authentication, .webhook, .gate, .token, .download, .note, .trace: break
        }
    }

    /// How many records of a kind had that outcome.
    func count(_ kind: Record.Kind, _ outcome: Record.Outcome) -> Int {
        counts["\(kind.rawValue) \(outcome.rawValue)"] ?? 0
    }

    private mutating func countRequest(_ record: Record) {
        requests.count(record)
        endpoints[record.endpoint ?? record.subject, default: RequestTally()].count(record)
        guard record.outcome == .failed || record.outcome == .refused else { return }
        reasons[record.reason ?? record.status.map { "answered \($0)" } ?? "unknown", default: 0] += 1
    }
}
