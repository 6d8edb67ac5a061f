internal import Timing

extension Ledger {
    /// The truth as `GET /_simulator/ledger` tells it: instants are Unix times in seconds with fractions.
    func report(at now: Instant, entries: Int) -> JSON {
        [
            "at": Self.time(now),
            "answered": .integer(totals.answered),
            "buckets": .object(
                totals.byBucket.sorted { $0.key < $1.key }.map {
                    .init($0.key, tally($0.value))
                }
            ),
            "windows": .array(
                windows.sorted { ($0.key.credential, $0.key.bucket) < ($1.key.credential, $1.key.bucket) }
                    .map { report($0.key, $0.value, at: now) }
            ),
            "reasons": .object(
                RefusalReason.allCases.map { .init($0.rawValue, .integer(totals.byReason[$0] ?? 0)) }
            ),
            "statuses": .object(
                totals.byStatus.sorted { $0.key < $1.key }.map { .init(String($0.key), .integer($0.value)) }
            ),
            "faults": .object(
                totals.byFault.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) }
            ),
            "blobs": .object(
                totals.byBlob.sorted { $0.key < $1.key }.map {
                    .init(String($0.key), .integer($0.value))
                }
            ),
            "violation_count": .integer(violationCount),
            "violations": .array(violations.map(Self.report)),
            "journal": .array(journal.latest(entries).map(Self.report)),
        ]
    }

    private func tally(_ tally: Totals.Tally) -> JSON {
        [
            "counted": .integer(tally.counted), "free": .integer(tally.free),
            "refused": .integer(tally.refused),
        ]
    }

    private func report(_ key: WindowKey, _ window: Window, at now: Instant) -> JSON {
        [
            "credential": .string(key.credential),
            "bucket": .string(key.bucket),
            "limit": .integer(window.limit),
            "used": .integer(window.used),
            "remaining": .integer(window.remaining),
            "reset": .integer(Int(window.reset.secondsSinceEpoch)),
            "open": .bool(now < window.reset),
        ]
    }

    private static func report(_ violation: Violation) -> JSON {
        [
            "request_id": .string(violation.requestID),
            "at": time(violation.at),
            "told_at": time(violation.toldAt),
            "told_by": .string(violation.toldBy),
            "until": time(violation.until),
            "credential": .string(violation.scope.credential),
            "bucket": violation.scope.bucket.map { .string($0) } ?? .null,
        ]
    }

    private static func report(_ entry: JournalEntry) -> JSON {
        let (counted, reason): (Int, RefusalReason?) =
            switch entry.outcome {
            case .counted(let cost): (cost, nil)
            case .free: (0, nil)
            case .refused(let reason): (0, reason)
            }
        return [
            "id": .string(entry.id),
            "client_request_id": entry.clientID.map { .string($0) } ?? .null,
            "at": time(entry.at),
            "method": .string(entry.method),
            "path": .string(entry.path),
            "credential": .string(entry.credential),
            "bucket": entry.bucket.map { .string($0) } ?? .null,
            "status": .integer(entry.status),
            "counted": .integer(counted),
            "refused": reason.map { .string($0.rawValue) } ?? .null,
            "fault": entry.fault.map { .string($0) } ?? .null,
            "while_held": .bool(entry.whileHeld),
            "range": entry.range.map { .string($0) } ?? .null,
        ]
    }

    private static func time(_ instant: Instant) -> JSON { .number(Double(instant.nanoseconds) / 1e9) }
}
