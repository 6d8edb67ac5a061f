import Foundation
import Reports
import Testing

@testable import GitHub

/// Reads what a test wrote as a report.
enum ReadingTest {
    static let origin = ReportOrigin(container: "junit", file: "report.xml")

    static func report(_ text: String, limits: ReportLimits = ReportLimits()) throws -> TestReport {
        try report(ScriptedBytes(text), limits: limits)
    }

    static func report(_ source: any ByteSource, limits: ReportLimits = ReportLimits()) throws -> TestReport {
        var reader = JUnitReader(limits: limits)
        guard case .report(let report) = reader.read(source, from: origin) else {
            throw NotReport()
        }
        return report
    }

    static func fixture(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).xml")))
    }

    static func outcomes(_ report: TestReport) -> [String] {
        report.cases.map { "\($0.id.name): \($0.outcome.kind.rawValue)" }
    }

    struct NotReport: Error {}
}
