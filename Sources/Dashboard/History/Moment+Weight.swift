internal import Resilience

/// How much memory a moment takes, by the layout of its parts: at least what it really takes, because what is shared
/// between moments is counted with each.
extension Moment {
    var measuredWeight: Int {
        MemoryLayout<Moment>.stride + weight(of: snapshot)
            + requests.reduce(into: 0) { $0 += Self.weight(of: $1) }
            + holds.entries.keys.reduce(into: 0) { $0 += 4 * Self.boxed + Self.weight(of: $1.lane) + 64 }
            + usage.weight + culprits.weight
    }

    private func weight(of snapshot: Snapshot) -> Int {
        let credentials = snapshot.credentials.reduce(into: 0) { sum, credential in
            sum += MemoryLayout<CredentialSnapshot>.stride + Self.boxed
            for quota in credential.buckets {
                sum +=
                    MemoryLayout<QuotaSnapshot>.stride + Self.weight(of: quota.history)
                    + Self.weight(of: quota.bucket.rawValue)
            }
        }
        let breakers = snapshot.breakers.reduce(into: 0) { sum, breaker in
            sum +=
                MemoryLayout<BreakerSnapshot>.stride + Self.boxed
                + Self.weight(of: breaker.routeClass.rawValue)
            for rule in breaker.rules { sum += MemoryLayout<String>.stride + Self.weight(of: rule) }
        }
        let latency = snapshot.latency.reduce(into: 0) { sum, latency in
            sum += MemoryLayout<LatencySnapshot>.stride + Self.weight(of: latency.history)
        }
        return credentials + breakers + latency + weight(of: snapshot.queue) + 6 * Self.boxed
    }

    private func weight(of queue: QueueSnapshot) -> Int {
        let lines = queue.lines.reduce(into: 0) {
            $0 += MemoryLayout<QueueLine>.stride + Self.weight(of: $1.history)
        }
        let held = queue.held.reduce(into: 0) {
            $0 += MemoryLayout<HeldLane>.stride + Self.weight(of: $1.lane)
        }
        return queue.callers.reduce(into: lines + held) {
            $0 += MemoryLayout<CallerCount>.stride + Self.weight(of: $1.caller)
        }
    }

    private static func weight(of row: RequestRow) -> Int {
        let call = row.call
        let texts = weight(of: call.method) + weight(of: call.path) + weight(of: call.caller)
        return MemoryLayout<RequestRow>.stride + boxed + MemoryLayout<TraceStep>.stride + texts
            + weight(of: call.lane)
    }

    private static func weight(of lane: Lane) -> Int {
        weight(of: lane.endpoint) + weight(of: lane.credential.rawValue)
    }

    static func weight(of history: [Double?]) -> Int {
        history.isEmpty ? 0 : boxed + history.count * MemoryLayout<Double?>.stride
    }

    /// Up to fifteen bytes of UTF-8 lie in the string itself.
    static func weight(of text: String) -> Int {
        let count = text.utf8.count
        return count > 15 ? boxed + count : 0
    }

    /// What a piece of memory of its own costs beside its content: its head, and what the allocator adds.
    static let boxed = 48
}

extension Usage {
    fileprivate var weight: Int {
        [callers, routes, priorities].reduce(into: 0) { sum, tallies in
            sum += Moment.boxed
            for name in tallies.keys {
                sum +=
                    2 * (MemoryLayout<String>.stride + MemoryLayout<Tally>.stride) + Moment.weight(of: name)
            }
        }
    }
}
