import Metering
import Resilience
import Testing
import Timing

struct CallMetricsTests {
    @Test func `a call counts under the labels of who asked for it`() {
        var story = Story()
        let call = story.ask("ci", bucket: .search, priority: .high)
        story.answer(call, 200, after: .milliseconds(20))
        story.end(call, .completed(status: 200))

        let labels = #"credential="app",resource="search",route_class="api",priority="high",caller="ci""#
        #expect(story.lines.contains("github_api_requests_total{\(labels)} 1"))
        #expect(story.lines.contains("github_api_failures_total{\(labels)} 0"))
        #expect(story.lines.contains(#"github_api_answers_total{route_class="api",status="2xx"} 1"#))
    }

    @Test func `only a call that was sent and got no answer is a failure`() {
        var story = Story()
        let failed = story.ask()
        story.answer(failed, nil, after: .seconds(3))
        let answer = Answer(status: nil, outcome: .failed(.timedOut))
        story.end(failed, .failed(CallFailure(reason: .attemptsExhausted, last: answer, attempts: 1)))
        story.end(story.ask(), .completed(status: 404))
        story.end(story.ask(), .refused(Refusal(reason: .queueFull, retryAt: nil)))
        story.end(story.ask(), .cancelled)

        let labels = #"credential="app",resource="core",route_class="api",priority="normal",caller="ci""#
        #expect(story.lines.contains("github_api_requests_total{\(labels)} 4"))
        #expect(story.lines.contains("github_api_failures_total{\(labels)} 1"))
        let refusal = #"route_class="api",priority="normal",reason="queue_full""#
        #expect(story.lines.contains("github_api_refusals_total{\(refusal)} 1"))
        #expect(story.lines.contains(#"github_api_answers_total{route_class="api",status="none"} 1"#))
    }

    @Test func `buckets of a histogram are cumulative and include their upper end`() {
        var story = Story()
        for milliseconds in [5, 6, 100, 9_000_000] {
            let call = story.ask()
            story.answer(call, 200, after: .milliseconds(milliseconds))
            story.end(call, .completed(status: 200))
        }
        let name = "github_api_response_time_seconds"
        #expect(story.lines.contains(name + #"_bucket{route_class="api",le="0.005"} 1"#))
        #expect(story.lines.contains(name + #"_bucket{route_class="api",le="0.01"} 2"#))
        #expect(story.lines.contains(name + #"_bucket{route_class="api",le="0.1"} 3"#))
        #expect(story.lines.contains(name + #"_bucket{route_class="api",le="3600.0"} 3"#))
        #expect(story.lines.contains(name + #"_bucket{route_class="api",le="+Inf"} 4"#))
        #expect(story.lines.contains(name + #"_count{route_class="api"} 4"#))
        #expect(story.lines.contains(name + #"_sum{route_class="api"} 9000.111"#))
    }

    @Test func `an attempt without an answer has no response time`() {
        var story = Story()
        story.answer(story.ask(), nil, after: .seconds(30))
        #expect(!story.lines.contains { $0.hasPrefix("github_api_response_time_seconds") })
    }

    @Test func `callers beyond the bound are others, and no call is lost`() {
        var story = Story()
        for number in 0..<300 { _ = story.ask("caller-\(number)") }
        let requests = story.lines.filter { $0.hasPrefix("github_api_requests_total") }
        #expect(requests.count == CallMetrics.callerBound + 1)
        #expect(requests.contains { $0.contains(#"caller="other""#) && $0.hasSuffix(" 100") })
    }

    @Test func `however labels mix, series stay within their bound`() {
        var story = Story()
        for number in 0..<20_000 {
            _ = story.ask(
                "caller-\(number % 199)",
                bucket: Bucket(rawValue: "bucket-\(number % 101)"),
                priority: Priority.allCases[number % 4]
            )
        }
        let requests = story.lines.filter { $0.hasPrefix("github_api_requests_total") }
        let most = CallMetrics.seriesBound + Priority.allCases.count * (CallMetrics.resourceBound + 1)
        #expect(requests.count <= most)
        let counts = requests.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(counts.reduce(0, +) == 20_000)
    }

    @Test func `what is told of a call that was never heard of is left out`() {
        var story = Story()
        story.end(Story().ghost, .completed(status: 200), after: .seconds(1))
        #expect(story.lines.isEmpty)
        #expect(story.observations.isEmpty)
    }

    @Test func `each duration that a histogram counts is told once`() {
        var story = Story()
        let call = story.ask()
        story.now = story.now.advanced(by: .seconds(2))
        story.answer(call, 200, after: .milliseconds(30))
        story.end(call, .completed(status: 200), after: .milliseconds(2030))
        #expect(
            story.observations == [
                DurationObservation(.queueWait, ["priority": "normal"], .seconds(2)),
                DurationObservation(.responseTime, ["route_class": "api"], .milliseconds(30)),
                DurationObservation(.callDuration, ["priority": "normal"], .milliseconds(2030)),
            ]
        )
    }
}

extension Story {
    /// A call that this story's metrics have heard of, and no other's.
    fileprivate var ghost: Call {
        var other = self
        return other.ask()
    }
}
