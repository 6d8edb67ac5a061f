internal import Resilience

/// An answer beside the one before to the same request.
enum AnswerComparison: Hashable, Sendable {
    case awaited(CallID)
    case known(CallID, LineDiff)
    /// The one before is no longer kept.
    case lost(CallID)

    init(of new: Exchange, with old: Exchange?, _ id: CallID) {
        guard let old, old.status != nil else {
            self = .lost(id)
            return
        }
        // The service says itself that nothing has changed, and sends no body.
        guard new.status != 304 else {
            self = .known(id, LineDiff(from: [], to: []))
            return
        }
        self = .known(id, LineDiff(from: Self.lines(of: old), to: Self.lines(of: new)))
    }

    /// Status, and the body as people read it.
    private static func lines(of exchange: Exchange) -> [String] {
        let body = exchange.responseBody ?? ""
        let text = AnswerView(exchange).node?.indented ?? body
        return ["status \(exchange.status.map(String.init) ?? "none")"]
            + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
