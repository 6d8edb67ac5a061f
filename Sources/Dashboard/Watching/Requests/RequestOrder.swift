internal import Resilience
internal import Timing

/// By what the requests are sorted.
enum RequestOrder: Int, CaseIterable, Hashable, Sendable {
    /// What waits longest, then what is under way, then what ended, newest first.
    case worst
    case newest
    case priority
    case slowest
    case status

    var title: String {
        switch self {
        case .worst: "worst"
        case .newest: "newest"
        case .priority: "priority"
        case .slowest: "slowest"
        case .status: "status"
        }
    }

    var next: RequestOrder { RequestOrder(rawValue: (rawValue + 1) % Self.allCases.count) ?? .worst }

    /// A row's place: smaller comes first; the call's number decides between equals.
    func rank(of row: RequestRow, at now: Instant) -> Int64 {
        switch self {
        case .worst: worry(about: row)
        case .newest: 0
        case .priority: -Int64(row.call.priority.rawValue)
        case .slowest: -(row.took ?? row.receivedAt.duration(to: now)).nanoseconds
        case .status: -Int64(row.status ?? -1)
        }
    }

    private func worry(about row: RequestRow) -> Int64 {
        // The oldest of what lives comes first; nothing is older than half the range of the clock.
        let age = row.receivedAt.nanoseconds / 8
        switch row.stage {
        case .retrying: return age - (Int64.max / 2)
        case .queued, .received: return age - (Int64.max / 4)
        case .inFlight, .joined: return age
        case .ended: return .max
        }
    }
}
