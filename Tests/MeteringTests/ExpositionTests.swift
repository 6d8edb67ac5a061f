import Metering
import Testing
import Timing

struct ExpositionTests {
    @Test(arguments: [
        (nil, ExpositionFormat.prometheus),
        ("*/*", .prometheus),
        ("application/openmetrics-text", .openMetrics),
        ("application/openmetrics-text; version=1.0.0; charset=utf-8", .openMetrics),
        ("application/openmetrics-text;version=0.0.1", .prometheus),
        ("application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4", .prometheus),
        ("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1", .openMetrics),
        ("application/openmetrics-text;q=0", .prometheus),
        ("text/html, ;;q=,", .prometheus),
    ])
    func `the reader's wish decides the format`(_ accept: String?, _ format: ExpositionFormat) {
        #expect(ExpositionFormat(accepting: accept) == format)
    }

    @Test func `OpenMetrics names a counter without its suffix and ends with EOF`() {
        let page = MetricsPage([MetricFamily(.attempts, 3)])
        let name = "github_api_attempts"
        #expect(
            text(page, .openMetrics) == """
                # HELP \(name) Requests put on the wire.
                # TYPE \(name) counter
                \(name)_total 3
                # EOF

                """
        )
        #expect(
            text(page, .prometheus) == """
                # HELP \(name)_total Requests put on the wire.
                # TYPE \(name)_total counter
                \(name)_total 3

                """
        )
    }

    @Test func `what a caller calls itself cannot break out of its label`() {
        let labels: Labels = ["caller": "a\"b\\c\nd}"]
        let page = MetricsPage([MetricFamily(.requests, [MetricSample(labels, 1)])])
        #expect(text(page, .prometheus).contains(#"github_api_requests_total{caller="a\"b\\c\nd}"} 1"#))
    }

    @Test func `numbers are written so that both formats read them`() {
        let numbers: [Double] = [0, 1.5, 1e-7, 1e300, .infinity, -.infinity, .nan]
        let page = MetricsPage([MetricFamily(.burn, numbers.map { MetricSample(.none, $0) })])
        let written = text(page, .prometheus).split(separator: "\n").dropFirst(2).compactMap {
            $0.split(separator: " ").last.map(String.init)
        }
        #expect(written == ["0", "1.5", "1e-07", "1e+300", "+Inf", "-Inf", "NaN"])
    }

    @Test func `a metric of which nothing is known is not on the page`() {
        #expect(MetricsPage([MetricFamily(.remaining, [])]).text(.prometheus).isEmpty)
    }

    @Test func `every metric has a name of its own, and help that ends like a sentence`() {
        #expect(Set(MetricsTable.rows.map(\.name)).count == MetricsTable.rows.count)
        #expect(MetricsTable.rows.allSatisfy { $0.help.hasSuffix(".") })
    }

    private func text(_ page: MetricsPage, _ format: ExpositionFormat) -> String {
        String(decoding: page.text(format), as: UTF8.self)
    }
}
