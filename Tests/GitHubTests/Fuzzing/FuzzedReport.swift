import Reports

@testable import GitHub

/// What holds of any bytes that are read as a test report.
enum FuzzedReport {
    static let limits = ReportLimits(
        cases: 50,
        failures: 10,
        suites: 20,
        text: 4096,
        message: 100,
        stack: 200
    )

    /// The first rule that is broken; `nil` where all hold.
    static func complaint(about bytes: [UInt8]) -> String? {
        var reader = JUnitReader(limits: limits)
        let origin = ReportOrigin(container: "fuzz", file: "report.xml")
        guard case .report(let report) = reader.read(ScriptedBytes(bytes, piece: 4096), from: origin) else {
            return nil
        }
        let cases = Array(report.cases)
        if Set(cases.map(\.id)).count != cases.count { return "two tests have one identity" }
        if Set(report.suites.map(\.id)).count != report.suites.count { return "two suites have one identity" }
        if cases.count > limits.cases + limits.failures { return "more tests are listed than allowed" }
        if report.suites.contains(where: { $0.unlisted < 0 }) { return "more is listed than counted" }
        let texts = cases.flatMap { ([$0.outcome.failure].compactMap { $0 } + $0.retried).map(Self.size) }
        if texts.reduce(0, +) > limits.text { return "more text is kept than allowed" }
        if let line = report.problem?.line, line < 1 { return "a problem has the line \(line)" }
        return RunReport(reports: [report]).text().utf8.contains { $0 < 0x20 && $0 != 0x0A }
            ? "text has controls" : nil
    }

    private static func size(_ failure: TestFailure) -> Int {
        failure.message.text.utf8.count + failure.stack.text.utf8.count
    }
}
