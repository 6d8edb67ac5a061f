internal import Foundation
internal import FoundationXML
internal import Reports

/// Hands the parser's callbacks to a ``JUnitDocument`` and stops the parser at the first fault.
final class JUnitListener: NSObject, XMLParserDelegate {
    struct Fault {
        /// From 1; the parser has none for what it can't even begin with.
        let line: Int?
        let column: Int?
        let reason: ReportProblem.Reason
    }

    private(set) var document: JUnitDocument
    private(set) var fault: Fault?
    /// Whether the document is XML of another kind.
    private(set) var isForeign = false
    private(set) var sawElement = false
    private var isDone: Bool { isForeign || fault != nil }

    init(_ document: JUnitDocument) {
        self.document = document
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard !isDone else { return }
        sawElement = true
        switch document.opened(name, attributes) {
        case .goOn: return
        case .notReport: isForeign = true
        case .tooDeep: fault = fault(.tooDeep(limit: document.allowance.limits.depth), parser)
        }
        parser.abortParsing()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard !isDone else { return }
        document.found(text)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        guard !isDone else { return }
        document.found(String(decoding: block, as: UTF8.self))
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard !isDone else { return }
        document.closed()
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        let code = (error as NSError).code
        guard !isDone, !XMLFault.isHarmless(code) else { return }
        // The parser has one number for an end that comes too early and one that isn't the end.
        let isCut = code == 5 && document.isInside
        fault = fault(isCut ? .truncated : XMLFault.reason(code), parser)
        parser.abortParsing()
    }

    private func fault(_ reason: ReportProblem.Reason, _ parser: XMLParser) -> Fault {
        let (line, column) = (parser.lineNumber, parser.columnNumber)
        return Fault(line: line > 0 ? line : nil, column: column > 0 ? column : nil, reason: reason)
    }
}
