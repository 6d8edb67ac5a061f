import Metrics
import Synchronization
import Testing
import Timing

@testable import Metering

struct SwiftMetricsTests {
    @Test func `a report adds what counters have gained, and sets gauges`() {
        let backend = Backend()
        let reporter = SwiftMetricsReporter(factory: backend)
        reporter.report(page(attempts: 3, inFlight: 2))
        reporter.report(page(attempts: 5, inFlight: 1))
        reporter.report(page(attempts: 5, inFlight: 0))
        #expect(
            backend.told == [
                "github_api_attempts_total[] +3", "github_api_in_flight[] =2.0",
                "github_api_attempts_total[] +2", "github_api_in_flight[] =1.0",
                "github_api_in_flight[] =0.0",
            ]
        )
    }

    @Test func `durations are told to a timer with their labels`() {
        let backend = Backend()
        let reporter = SwiftMetricsReporter(factory: backend)
        reporter.observe(DurationObservation(.responseTime, ["route_class": "api"], .milliseconds(5)))
        #expect(backend.told == ["github_api_response_time_seconds[route_class=api] 5000000ns"])
    }

    private func page(attempts: Int, inFlight: Int) -> MetricsPage {
        MetricsPage([MetricFamily(.attempts, attempts), MetricFamily(.inFlight, inFlight)])
    }
}

/// Writes down what it is told.
private final class Backend: MetricsFactory {
    private let lines = Mutex<[String]>([])

    var told: [String] { lines.withLock { $0 } }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        handler(label, dimensions)
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        handler(label, dimensions)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        handler(label, dimensions)
    }

    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    private func handler(_ label: String, _ dimensions: [(String, String)]) -> Handler {
        let labels = dimensions.map { "\($0.0)=\($0.1)" }.joined(separator: ",")
        return Handler(name: "\(label)[\(labels)]") { line in self.lines.withLock { $0.append(line) } }
    }

    private final class Handler: CounterHandler, RecorderHandler, TimerHandler {
        private let name: String
        private let tell: @Sendable (String) -> Void

        init(name: String, tell: @escaping @Sendable (String) -> Void) {
            self.name = name
            self.tell = tell
        }

        func increment(by amount: Int64) { tell("\(name) +\(amount)") }
        func reset() {}
        func record(_ value: Int64) { record(Double(value)) }
        func record(_ value: Double) { tell("\(name) =\(value)") }
        func recordNanoseconds(_ duration: Int64) { tell("\(name) \(duration)ns") }
    }
}
