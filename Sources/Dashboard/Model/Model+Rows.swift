internal import Resilience

extension Model {
    /// The rows of a panel in the order in which they are shown.
    func rows(of panel: Panel) -> [RowID] {
        switch panel {
        case .limits: buckets.map { .bucket($0.credential, $0.quota.bucket) }
        case .breakers: breakers.map { .breaker($0.routeClass) }
        case .queue: lines.map { .line($0.priority) }
        case .latency: latencies.map { .latency($0.routeClass) }
        case .requests: requestIDs.map { .request($0) }
        case .events: eventNumbers(limit: EventLog.capacity).map { .event($0) }
        }
    }

    /// The place of the selected row, if it is still there.
    func selectedIndex(in panel: Panel, of rows: [RowID]) -> Int? {
        selection[panel].flatMap { rows.firstIndex(of: $0) }
    }

    /// Worst first, as the snapshot has them.
    var buckets: [ShownBucket] {
        let matcher = Matcher(filter(of: .limits))
        let credentials = snapshot?.credentials ?? []
        let all = credentials.flatMap { credential in
            credential.buckets.map { ShownBucket(credential: credential.name, quota: $0) }
        }
        return all.filter { matcher.matches("\($0.quota.bucket.rawValue) \($0.credential.rawValue)") }
    }

    var breakers: [BreakerSnapshot] {
        let matcher = Matcher(filter(of: .breakers))
        return (snapshot?.breakers ?? []).filter {
            matcher.matches("\($0.routeClass.rawValue) \(Marks.word(of: $0.state))")
        }
    }

    var lines: [QueueLine] {
        let matcher = Matcher(filter(of: .queue))
        return (snapshot?.queue.lines ?? []).filter { matcher.matches($0.priority.name) }
    }

    /// Most failures first, then the slowest.
    var latencies: [LatencySnapshot] {
        let matcher = Matcher(filter(of: .latency))
        return (snapshot?.latency ?? []).filter { matcher.matches($0.routeClass.rawValue) }
            .sorted { left, right in
                let (mine, other) = (span.figures(of: left), span.figures(of: right))
                if mine.failureShare != other.failureShare { return mine.failureShare > other.failureShare }
                let (slow, fast) = (mine.p99 ?? .zero, other.p99 ?? .zero)
                return slow == fast ? left.routeClass.rawValue < right.routeClass.rawValue : slow > fast
            }
    }

    /// The gate that commands work on: of the selected bucket, or else the first that is shut.
    var targetGate: ShutGate? {
        let all = live.snapshot?.shutGates ?? []
        guard case .bucket(let credential, let bucket) = selection[.limits] else { return all.first }
        return all.first { $0.credential == credential && $0.gate == .bucket(bucket) } ?? all.first
    }

    /// In the order held for a question that is open, or the chosen one.
    var requestIDs: [CallID] {
        if let heldRequests { return heldRequests.filter { shown.requests[$0] != nil } }
        let ordered = shown.requests.ordered(by: order, reversed: isReversed, at: shownAt)
        guard let shownCredential else { return ordered }
        return ordered.filter { shown.requests[$0]?.call.lane.credential == shownCredential }
    }

    func eventNumbers(limit: Int) -> [UInt64] {
        shown.events.numbers(from: eventLevel, limit: limit)
    }

    /// How a request stands now, also where the screen is frozen.
    private func row(of id: CallID) -> RequestRow? {
        live.requests[id] ?? shown.requests[id]
    }

    /// The request that commands work on: the one in detail, or the selected one.
    var targetRequest: RequestRow? {
        if case .detail(let detail) = overlay { return row(of: detail.call) }
        guard case .request(let id) = selection[.requests] else { return nil }
        return row(of: id)
    }
}
