internal import Resilience

/// How a call ended.
enum EndingForm: Codable {
    enum Reason: String, Codable {
        case attemptsExhausted, notRepeatable, budgetExhausted
    }

    case completed(status: Int)
    case refused(refusal: RefusalForm)
    case failed(reason: Reason, last: AnswerForm, attempts: Int)
    case cancelled

    init(_ ending: Ending) {
        switch ending {
        case .completed(let status): self = .completed(status: status)
        case .refused(let refusal): self = .refused(refusal: RefusalForm(refusal))
        case .failed(let failure):
            let reason: Reason =
                switch failure.reason {
                case .attemptsExhausted: .attemptsExhausted
                case .notRepeatable: .notRepeatable
                case .budgetExhausted: .budgetExhausted
                }
            self = .failed(reason: reason, last: AnswerForm(failure.last), attempts: failure.attempts)
        case .cancelled: self = .cancelled
        }
    }

    var value: Ending {
        switch self {
        case .completed(let status): return .completed(status: status)
        case .refused(let refusal): return .refused(refusal.value)
        case .failed(let reason, let last, let attempts):
            let reason: CallFailure.Reason =
                switch reason {
                case .attemptsExhausted: .attemptsExhausted
                case .notRepeatable: .notRepeatable
                case .budgetExhausted: .budgetExhausted
                }
            return .failed(CallFailure(reason: reason, last: last.value, attempts: attempts))
        case .cancelled: return .cancelled
        }
    }
}
