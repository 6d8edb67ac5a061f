public import Resilience
internal import Timing

/// Breaks the stream of events down by labels, and durations by length.
///
/// The core counts the totals; this only tells whose they were. It must hear a client's events from the first on:
/// what happened to a call that it has not heard of is left out, so that no part is greater than the whole.
public struct CallMetrics: Hashable, Sendable {
    private var series: [CallSeries] = []
    private var seriesOf: [CallKey: Int] = [:]
    private var callers = BoundedNames(atMost: Self.callerBound)
    private var resources = BoundedNames(atMost: Self.resourceBound)
    private var routeClasses = BoundedNames(atMost: Self.routeClassBound)
    private var open: [CallID: OpenCall] = [:]
    private var routeClassOf: [AttemptID: String] = [:]
    private var refusals = Tally<RefusalKey>()
    private var answers = Tally<AnswerKey>()
    private var waits = Tally<WaitKey>()
    private var responseTimes: [String: DurationHistogram] = [:]
    private var callDurations: [Priority: DurationHistogram] = [:]
    private var queueWaits: [Priority: DurationHistogram] = [:]

    /// Different callers that have a series of their own.
    public static let callerBound = 200
    /// Different buckets that do.
    public static let resourceBound = 64
    /// Different route classes that do.
    public static let routeClassBound = 16
    /// Different sets of labels of calls; a call beyond it counts as that of another caller.
    public static let seriesBound = 2000

    /// Nothing was heard yet.
    public init() {}

    /// Counts an event, and returns the duration that it told.
    public mutating func heard(_ event: Event) -> DurationObservation? {
        switch event.kind {
        case .received(let call):
            received(call, event)
            return nil
        case .queued(let id, let hold, _):
            if let call = open[id] { waits.add(WaitKey(priority: call.priority, reason: hold.label)) }
            return nil
        case .sent(let attempt, let call): return sent(attempt, call, event)
        case .answered(let attempt, let answer, let took): return answered(attempt, answer, took)
        case .ended(let id, let ending, _, let took): return ended(id, ending, took)
        case .joined, .retrying, .reprioritised, .laneHeld, .limitLearned, .gateShut, .gateOpened,
            .tokenChanged, .breakerChanged, .downloadChanged, .downloadMoved, .settingChanged, .operated,
            .noted, .found:
            return nil
        }
    }

    /// Everything that was counted, by labels.
    public var families: [MetricFamily] {
        [
            MetricFamily(.requests, series.map { MetricSample($0.labels, $0.requests) }),
            MetricFamily(.failures, series.map { MetricSample($0.labels, $0.failures) }),
            MetricFamily(.refusals, refusals.samples(\.labels)),
            MetricFamily(.answers, answers.samples(\.labels)),
            MetricFamily(.waits, waits.samples(\.labels)),
            MetricFamily(.responseTime, byRouteClass { .histogram($0) }),
            MetricFamily(.responseTimeAverage, byRouteClass { .number(($0.mean ?? 0) * 1000) }),
            MetricFamily(.callDuration, Self.byPriority(callDurations)),
            MetricFamily(.queueWait, Self.byPriority(queueWaits)),
        ]
    }

    private func byRouteClass(_ value: (DurationHistogram) -> MetricSample.Value) -> [MetricSample] {
        responseTimes.sorted { $0.key < $1.key }.map {
            MetricSample(["route_class": $0.key], value($0.value))
        }
    }

    private static func byPriority(_ histograms: [Priority: DurationHistogram]) -> [MetricSample] {
        histograms.sorted { $0.key > $1.key }.map {
            MetricSample(["priority": $0.key.name], .histogram($0.value))
        }
    }
}

extension CallMetrics {
    private mutating func received(_ call: Call, _ event: Event) {
        let index = seriesIndex(of: call)
        series[index].requests += 1
        open[call.id] = OpenCall(
            series: index,
            routeClass: call.lane.routeClass,
            priority: call.priority,
            received: event.at
        )
    }

    private mutating func sent(_ attempt: AttemptID, _ call: Call, _ event: Event) -> DurationObservation? {
        routeClassOf[attempt] = routeClasses.admitted(call.lane.routeClass.rawValue)
        guard var known = open[call.id], !known.wasSent else { return nil }
        known.wasSent = true
        open[call.id] = known
        let waited = known.received.duration(to: event.at)
        queueWaits[known.priority, default: DurationHistogram()].record(waited)
        return DurationObservation(.queueWait, ["priority": known.priority.name], waited)
    }

    private mutating func answered(
        _ attempt: AttemptID,
        _ answer: Answer,
        _ took: Duration
    ) -> DurationObservation? {
        guard let routeClass = routeClassOf.removeValue(forKey: attempt) else { return nil }
        answers.add(AnswerKey(routeClass: routeClass, status: answer.statusClass))
        guard answer.status != nil else { return nil }
        responseTimes[routeClass, default: DurationHistogram()].record(took)
        return DurationObservation(.responseTime, ["route_class": routeClass], took)
    }

    private mutating func ended(_ id: CallID, _ ending: Ending, _ took: Duration) -> DurationObservation? {
        guard let call = open.removeValue(forKey: id) else { return nil }
        switch ending {
        case .completed, .cancelled: break
        case .failed: series[call.series].failures += 1
        case .refused(let refusal):
            refusals.add(
                RefusalKey(
                    routeClass: routeClasses.admitted(call.routeClass.rawValue),
                    priority: call.priority,
                    reason: refusal.reason.label
                )
            )
        }
        callDurations[call.priority, default: DurationHistogram()].record(took)
        return DurationObservation(.callDuration, ["priority": call.priority.name], took)
    }

    private mutating func seriesIndex(of call: Call) -> Int {
        let key = CallKey(call)
        if let index = seriesOf[key] { return index }
        let resource = resources.admitted(key.resource)
        let routeClass = routeClasses.admitted(key.routeClass)
        let isFull = series.count >= Self.seriesBound
        let caller = isFull ? MetricsTable.other : callers.admitted(key.caller)
        let bounded = CallKey(
            credential: key.credential,
            resource: resource,
            routeClass: routeClass,
            priority: key.priority,
            caller: caller
        )
        if let index = seriesOf[bounded] { return index }
        series.append(CallSeries(labels: bounded.labels))
        seriesOf[bounded] = series.count - 1
        return series.count - 1
    }
}
