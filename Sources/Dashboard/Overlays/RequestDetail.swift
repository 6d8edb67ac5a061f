internal import Resilience

/// The life of one request, shown over the screen.
struct RequestDetail: Hashable, Sendable {
    enum Wire: Hashable, Sendable {
        case loading
        /// It is no longer kept, or was never sent.
        case absent
        case loaded(Exchange)
    }

    /// What of it is looked at.
    enum Part: Int, CaseIterable, Hashable, Sendable {
        case life = 1
        case answer, request

        var title: String {
            switch self {
            case .life: "life"
            case .answer: "answer"
            case .request: "request"
            }
        }

        func stepped(by step: Int) -> Part {
            let count = Self.allCases.count
            return Part(rawValue: (rawValue - 1 + step + count) % count + 1) ?? .life
        }
    }

    let call: CallID
    private(set) var part = Part.life
    var answer = AnswerView(nil)
    private(set) var wire: Wire = .loading
    /// The first line that is shown.
    var offset = 0

    init(call: CallID) {
        self.call = call
    }

    var exchange: Exchange? {
        if case .loaded(let exchange) = wire { exchange } else { nil }
    }

    mutating func show(_ part: Part) {
        guard part != self.part else { return }
        self.part = part
        offset = 0
    }

    /// The way an answer is looked at stays where the same answer comes again.
    mutating func loaded(_ exchange: Exchange?) {
        let isSame = exchange?.responseBody == self.exchange?.responseBody
        wire = exchange.map { .loaded($0) } ?? .absent
        if !isSame { answer = AnswerView(exchange) }
    }
}
