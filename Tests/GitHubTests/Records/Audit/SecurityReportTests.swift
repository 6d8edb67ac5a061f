import Resilience
import Testing
import Timing

@testable import GitHub

@Suite struct SecurityReportTests {
    private let now = Instant(secondsSinceEpoch: 1_000_000)

    private func request(_ outcome: Record.Outcome, status: Int? = nil, because reason: String? = nil)
        -> Record
    {
        var record = Record(.request, "GET /repos/o/r", outcome, by: "ci", because: reason, at: now)
        record.endpoint = "GET /repos/{owner}/{repo}"
        record.status = status
        record.milliseconds = status == nil ? nil : 100
        return record
    }

    private func report(_ records: [Record]) -> SecurityReport {
        var report = SecurityReport(from: now.advanced(by: .seconds(-86_400)), to: now)
        for record in records { report.count(record) }
        return report
    }

    @Test func `it counts how requests ended and how long the answered ones took`() {
        var slow = request(.succeeded, status: 200)
        slow.milliseconds = 300
        let text = report([
            request(.succeeded, status: 200), slow, request(.refused, because: "breaker api open"),
        ]).text
        #expect(text.contains("3: 2 succeeded, 0 failed, 1 refused, 0 cancelled"))
        #expect(text.contains("200 ms on average, 300 ms at most"))
        #expect(text.contains("1 × breaker api open"))
    }

    @Test func `what lies outside of its time is left out`() {
        var old = request(.succeeded, status: 200)
        old.at = now.advanced(by: .seconds(-86_401))
        #expect(report([old]).records == 0)
    }

    @Test func `an endpoint is suspicious when most of ten requests failed, and not for being used often`() {
        let failures = (0..<6).map { _ in request(.failed, status: 404) }
        let successes = (0..<4).map { _ in request(.succeeded, status: 200) }
        #expect(report(failures + successes).suspicions == ["GET /repos/{owner}/{repo}: 6 of 10 failed"])
        #expect(report(failures).suspicions == [])
        #expect(report((0..<500).map { _ in request(.succeeded, status: 200) }).suspicions == [])
    }

    @Test func `credentials and senders that are refused again and again are suspicious`() {
        var login = Record(.authentication, "GET /user", .refused, by: "github", at: now)
        login.credential = "token"
        let delivery = Record(.rejected(.wrongSignature), from: "192.0.2.1", at: now)
        #expect(report([login, login, delivery, delivery]).suspicions == [])
        let suspicions = report([login, login, login, delivery, delivery, delivery]).suspicions
        #expect(suspicions == ["token: refused 3 times", "webhooks from 192.0.2.1: refused 3 times"])
    }

    @Test func `the most frequent reasons come first, ten of them`() {
        let records = (1...12).flatMap { number in
            (0..<number).map { _ in request(.failed, because: "reason \(number)") }
        }
        let lines = report(records).text.split(separator: "\n").filter { $0.contains("×") }
        #expect(lines.count == 10)
        #expect(lines.first == "  12 × reason 12")
        #expect(lines.last == "  3 × reason 3")
    }

    @Test func `changes and commands are told one by one`() {
        let change = Record(
            .configuration,
            "retry.enabled",
            .succeeded,
            by: "operator",
            because: "true -> false",
            at: now
        )
        let text = report([change]).text
        #expect(text.hasSuffix("1970-01-12T13:46:40.000Z operator: retry.enabled true -> false"))
    }
}
