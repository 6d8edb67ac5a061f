internal import Metrics
private import Synchronization
internal import Timing

/// Hands a client's metrics on to swift-metrics, for programs that have bootstrapped a backend of their own.
///
/// Give `observe` to `GitHubMetrics` as its observer, and call `report` with its page now and then:
/// durations are told as they happen, counters and gauges are brought up to date by each report.
public final class SwiftMetricsReporter: Sendable {
    private struct Handles {
        var counters: [SeriesName: Counter] = [:]
        /// Where each counter stands.
        var counted: [SeriesName: Int] = [:]
        var gauges: [SeriesName: Gauge] = [:]
        var timers: [SeriesName: Timer] = [:]
    }

    private struct SeriesName: Hashable {
        let name: String
        let labels: Labels

        var dimensions: [(String, String)] { labels.pairs.map { ($0.name, $0.value) } }
    }

    private let factory: any MetricsFactory
    private let handles = Mutex(Handles())

    /// Reports to the backend that the program has bootstrapped.
    public convenience init() {
        self.init(factory: MetricsSystem.factory)
    }

    init(factory: any MetricsFactory) {
        self.factory = factory
    }

    /// Records a duration in a timer.
    public func observe(_ observation: DurationObservation) {
        let name = SeriesName(name: observation.metric.name, labels: observation.labels)
        let timer = handles.withLock { handles in
            if let timer = handles.timers[name] { return timer }
            let timer = Timer(label: name.name, dimensions: name.dimensions, factory: factory)
            handles.timers[name] = timer
            return timer
        }
        timer.recordNanoseconds(observation.duration.nanoseconds)
    }

    /// Adds what the counters have gained since the last report, and sets the gauges.
    public func report(_ page: MetricsPage) {
        handles.withLock { handles in
            for family in page.families {
                for sample in family.samples {
                    guard case .number(let number) = sample.value else { continue }
                    let name = SeriesName(name: family.metric.sampleName, labels: sample.labels)
                    switch family.metric.kind {
                    case .counter: count(Int(number), name, &handles)
                    case .gauge: set(number, name, &handles)
                    // Told by `observe`, one duration at a time.
                    case .histogram: break
                    }
                }
            }
        }
    }

    private func count(_ total: Int, _ name: SeriesName, _ handles: inout Handles) {
        let counter =
            handles.counters[name]
            ?? Counter(label: name.name, dimensions: name.dimensions, factory: factory)
        handles.counters[name] = counter
        let before = handles.counted[name] ?? 0
        guard total > before else { return }
        handles.counted[name] = total
        counter.increment(by: total - before)
    }

    private func set(_ number: Double, _ name: SeriesName, _ handles: inout Handles) {
        let gauge =
            handles.gauges[name]
            ?? Gauge(label: name.name, dimensions: name.dimensions, factory: factory)
        handles.gauges[name] = gauge
        gauge.record(number)
    }
}
