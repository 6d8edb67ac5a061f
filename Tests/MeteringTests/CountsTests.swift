import GitHub
import GitHubTesting
import Metering
import Resilience
import Testing

/// The page by labels against the core's own counts.
struct CountsTests {
    @Test func `over all labels the page says what the core counts`() async throws {
        try await withMockGitHub(.fast) { client, github, time async throws in
            let metrics = GitHubMetrics(of: client)
            github.failureShare(0.3)
            for number in 0..<300 {
                let caller = "caller-\(number % 7)"
                let path = number % 3 == 0 ? "/search/issues" : "/user"
                _ = try? await client.send(Request(.get, path, caller: caller))
                if number % 20 == 19 { time.advance(by: .seconds(2)) }
            }
            let page = metrics.page()
            let counters = client.snapshot().counters
            #expect(page.sum(of: .requests) == counters.received)
            #expect(page.sum(of: .failures) == counters.failed)
            #expect(page.sum(of: .refusals) == counters.refused)
            #expect(page.sum(of: .completed) == counters.completed)
            #expect(page.sum(of: .answers) == counters.answered)
            #expect(page.sum(of: .answers, where: "status", is: "5xx") == counters.serverErrors)
            #expect(page.sum(of: .attempts) == counters.sent)
            #expect(page.sum(of: .limited) == counters.primaryLimited + counters.secondaryLimited)
            #expect(counters.failed > 0)
            #expect(counters.refused > 0)
            #expect(counters.completed > 0)
        }
    }

    @Test func `no counter ever falls`() async throws {
        try await withMockGitHub(.fast) { client, github, time async throws in
            let metrics = GitHubMetrics(of: client)
            github.failureShare(0.5)
            var before: [Metric: Int] = [:]
            for _ in 0..<50 {
                _ = try? await client.send(Request(.get, "/user"))
                // Windows end, limits begin anew, and what is counted stays.
                time.advance(by: .seconds(300))
                let page = metrics.page()
                for family in page.families where family.metric.kind == .counter {
                    let now = page.sum(of: family.metric)
                    #expect(now >= before[family.metric, default: 0], "\(family.metric.name)")
                    before[family.metric] = now
                }
            }
        }
    }
}

extension MetricsPage {
    /// Over all series, or over those with this label.
    fileprivate func sum(of metric: Metric, where label: String? = nil, is value: String = "") -> Int {
        let samples = families.first { $0.metric == metric }?.samples ?? []
        return samples.reduce(0) { sum, sample in
            guard label == nil || sample.labels.pairs.contains(LabelPair(label ?? "", value)) else {
                return sum
            }
            guard case .number(let number) = sample.value else { return sum }
            return sum + Int(number)
        }
    }
}
