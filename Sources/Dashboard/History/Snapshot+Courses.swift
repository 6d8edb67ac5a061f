internal import Resilience
internal import Timing

/// A snapshot is small but for the courses of its numbers, and these are told again by every later snapshot.
extension Snapshot {
    var withoutCourses: Snapshot {
        var copy = self
        for owner in copy.credentials.indices {
            for index in copy.credentials[owner].buckets.indices {
                copy.credentials[owner].buckets[index].history = []
            }
        }
        for index in copy.queue.lines.indices { copy.queue.lines[index].history = [] }
        for index in copy.latency.indices { copy.latency[index].history = [] }
        return copy
    }

    /// With the courses as they were at its own instant.
    func withCourses(from earlier: Snapshot?, and later: Snapshot?) -> Snapshot {
        var copy = self
        func course(_ slot: Duration, _ values: (Snapshot) -> [Double?]?) -> [Double?] {
            func kept(_ snapshot: Snapshot?) -> Course? {
                snapshot.flatMap { kept in values(kept).map { Course(at: kept.at, values: $0) } }
            }
            return Course.at(at, slot: slot, earlier: kept(earlier), later: kept(later))
        }
        for owner in copy.credentials.indices {
            let name = copy.credentials[owner].name
            for index in copy.credentials[owner].buckets.indices {
                let bucket = copy.credentials[owner].buckets[index].bucket
                copy.credentials[owner].buckets[index].history = course(QuotaSnapshot.historySlot) {
                    $0.quota(of: bucket, credential: name)?.history
                }
            }
        }
        for index in copy.queue.lines.indices {
            let priority = copy.queue.lines[index].priority
            copy.queue.lines[index].history = course(QueueLine.historySlot) { kept in
                kept.queue.lines.first { $0.priority == priority }?.history
            }
        }
        for index in copy.latency.indices {
            let route = copy.latency[index].routeClass
            copy.latency[index].history = course(LatencySnapshot.historySlot) { kept in
                kept.latency.first { $0.routeClass == route }?.history
            }
        }
        return copy
    }

    private func quota(of bucket: Bucket, credential: CredentialName) -> QuotaSnapshot? {
        credentials.first { $0.name == credential }?.buckets.first { $0.bucket == bucket }
    }
}
