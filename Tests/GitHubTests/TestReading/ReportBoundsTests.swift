import Reports
import Testing

@testable import GitHub

@Suite struct ReportBoundsTests {
    private static let failing = "<testcase name='f'><failure message='m'>0123456789</failure></testcase>"

    @Test func `everything is counted, and only so many tests are listed, failures longest`() throws {
        let limits = ReportLimits(cases: 3, failures: 2)
        let passing = try ReadingTest.report(
            EndlessReport(of: "<testcase name='p'/>", times: 10),
            limits: limits
        )
        #expect(passing.suites.map(\.tally.total) == [10])
        #expect(passing.suites.map(\.unlisted) == [7])
        let failing = try ReadingTest.report(EndlessReport(of: Self.failing, times: 10), limits: limits)
        #expect(failing.suites.map(\.cases.count) == [5])
        #expect(failing.suites.map(\.tally.failed) == [10])
    }

    @Test func `of a huge stack its beginning is kept, and the rest is counted`() throws {
        let stack = String(repeating: "at x\n", count: 100_000)
        let text = "<testsuite><testcase name='a'><failure>\(stack)</failure></testcase></testsuite>"
        let failure = try #require(ReadingTest.report(text).cases.first { _ in true }?.outcome.failure)
        #expect(failure.stack.text.utf8.count == 16 << 10)
        #expect(failure.stack.text.utf8.count + failure.stack.droppedBytes == 500_000)
    }

    @Test func `all texts together have a bound, over several files too`() throws {
        var reader = JUnitReader(limits: ReportLimits(text: 25))
        var kept = 0
        for _ in 0..<3 {
            let source = EndlessReport(of: Self.failing, times: 2)
            guard case .report(let report) = reader.read(source, from: ReadingTest.origin) else { continue }
            kept += report.cases.reduce(0) { sum, test in
                let failure = test.outcome.failure
                return sum + (failure?.message.text.utf8.count ?? 0) + (failure?.stack.text.utf8.count ?? 0)
            }
        }
        #expect(kept == 25)
    }

    @Test func `a name that is too long is cut and shows it`() throws {
        let name = String(repeating: "é", count: 5000)
        let report = try ReadingTest.report(
            "<testsuite name='\(name)'><testcase name='\(name)'/></testsuite>"
        )
        let test = try #require(report.cases.first { _ in true })
        #expect(test.id.name.utf8.count <= 1 << 10)
        #expect(test.id.name.hasSuffix("…"))
    }

    @Test func `suites past the limit are counted with the last`() throws {
        let suites =
            "<testsuites>" + String(repeating: "<testsuite><testcase/></testsuite>", count: 9)
            + "</testsuites>"
        let report = try ReadingTest.report(suites, limits: ReportLimits(suites: 4))
        #expect(report.suites.map(\.tally.total) == [1, 1, 1, 6])
    }

    /// In a process of its own, because others would count.
    @Test func `a long report is read in bounded memory`() async {
        await #expect(processExitsWith: .success) {
            let before = try OwnProcess.peakMemory()
            let stack = String(repeating: "x", count: 900)
            let test = "<testcase name='n'><failure message='m'>\(stack)</failure></testcase>"
            let limits = ReportLimits(cases: 100, failures: 100)
            let report = try ReadingTest.report(EndlessReport(of: test, times: 32_000), limits: limits)
            precondition(report.tally.failed == 32_000)
            #expect(try OwnProcess.peakMemory() - before < 16 << 20)
        }
    }
}
