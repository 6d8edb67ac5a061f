internal import Reports

/// A failure, an error or a skip while its element is read.
struct ResultDraft {
    enum Kind {
        case failed
        case errored
        case skipped
        case undone

        init?(_ element: JUnitElement) {
            switch element {
            case .failure: self = .failed
            case .error: self = .errored
            case .skipped: self = .skipped
            case .undone: self = .undone
            case .root, .suite, .test, .message, .stack, .other: return nil
            }
        }
    }

    let kind: Kind
    let type: String?
    var message: Excerpt
    var stack = Excerpt()
    /// Whether message or stack are elements of their own; the text between those is only layout.
    var hasParts = false

    var failure: TestFailure { TestFailure(type: type, message: message, stack: stack) }

    var reason: String? {
        let words = message.isEmpty ? stack.lines(1).first.map(String.init) : message.text
        return words.flatMap { $0.isEmpty ? nil : $0 }
    }
}
