internal import Foundation
internal import FoundationXML
internal import Reports

/// Reads one test report as a stream: memory stays within what ``ReportLimits`` let it keep, however large the file is.
///
/// Of Foundation's parser only the callbacks are believed: on Linux the result of `parse()` is true for documents that
/// end too early or are empty.
struct JUnitReader {
    enum Finding {
        case report(TestReport)
        /// XML whose first element is none of a test report's.
        case notReport
    }

    /// Shared by all files of a run, so that they keep no more together than one may alone.
    private(set) var allowance: ReportAllowance

    init(limits: ReportLimits) {
        allowance = ReportAllowance(limits)
    }

    mutating func read(_ source: any ByteSource, from origin: ReportOrigin) -> Finding {
        let stream = SourceStream(source)
        let parser = XMLParser(stream: stream)
        let listener = JUnitListener(JUnitDocument(origin: origin, allowance: allowance))
        parser.delegate = listener
        parser.shouldResolveExternalEntities = false
        _ = parser.parse()
        allowance = listener.document.allowance
        if listener.isForeign { return .notReport }
        return .report(listener.document.report(problem: Self.problem(listener, stream, origin)))
    }

    /// What was wrong, the cause before its consequences: a source that broke off also ends too early.
    private static func problem(
        _ listener: JUnitListener,
        _ stream: SourceStream,
        _ origin: ReportOrigin
    ) -> ReportProblem? {
        if let failure = stream.failure as? EncodingFault {
            let reason = ReportProblem.Reason.malformed(failure.reason.description)
            return ReportProblem(origin: origin, line: failure.line, reason: reason)
        }
        if let failure = stream.failure {
            return ReportProblem(origin: origin, reason: .unreadable(String(describing: failure)))
        }
        if stream.declaresEntities { return ReportProblem(origin: origin, reason: .declaresEntities) }
        if stream.isEmpty { return ReportProblem(origin: origin, reason: .empty) }
        if let fault = listener.fault {
            return ReportProblem(origin: origin, line: fault.line, column: fault.column, reason: fault.reason)
        }
        guard listener.sawElement, !listener.document.isInside else {
            return ReportProblem(origin: origin, reason: .truncated)
        }
        return nil
    }
}
