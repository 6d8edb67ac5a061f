internal import Resilience

/// What came back from one attempt: no header and no body.
struct AnswerForm: Codable {
    let status: Int?
    let outcome: OutcomeForm
    let reading: LimitReadingForm?
    let requestID: CleanText?

    init(_ answer: Answer) {
        status = answer.status
        outcome = OutcomeForm(answer.outcome)
        reading = answer.reading.map(LimitReadingForm.init)
        requestID = answer.requestID.map(CleanText.init)
    }

    var value: Answer {
        Answer(status: status, outcome: outcome.value, reading: reading?.value, requestID: requestID?.text)
    }
}
