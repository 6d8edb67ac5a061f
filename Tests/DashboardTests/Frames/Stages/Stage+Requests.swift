import Resilience
import Screen

@testable import Dashboard

extension Stage {
    /// One request: its life, what was asked, and what is asked before something is done to it.
    static let requests: [Stage] = [
        Stage("life") { open(4803, Samples.refusal, in: &$0) },
        Stage("request") { seat in
            open(4803, Samples.refusal, in: &seat)
            seat.press(.character("3"))
        },
        Stage("answer-awaited") { seat in
            open(4804, nil, in: &seat)
            seat.press(.character("2"))
        },
        Stage("confirmation") { seat in
            seat.model.selection[.requests] = .request(CallID(rawValue: 4807))
            seat.press(.character("r"))
        },
    ]

    /// What was answered, in each of its shapes.
    static let answers: [Stage] = [
        Stage("answer") { showAnswer(in: &$0) },
        Stage("answer-raw") { seat in
            showAnswer(in: &seat)
            seat.press(.character("v"))
        },
        Stage("answer-bytes") { seat in
            showAnswer(in: &seat)
            seat.press(.character("v"), .character("v"))
        },
        Stage("answer-headers") { seat in
            showAnswer(in: &seat)
            seat.press(.character("H"))
        },
        Stage("answer-search") { seat in
            showAnswer(in: &seat)
            seat.press(.character("/"))
            seat.type("octocat")
        },
        Stage("answer-path") { seat in
            showAnswer(in: &seat)
            seat.press(.character("."))
            seat.type("[].user.login")
        },
        Stage("compare") { seat in
            showAnswer(in: &seat)
            seat.press(.character("="))
            let before = CallID(rawValue: 4801)
            seat.tell(
                .exchangeLoaded(before, Samples.listing(before, title: "Ask before a write", comments: 0))
            )
        },
    ]

    private static func open(
        _ number: UInt64,
        _ exchange: ((CallID) -> Exchange)?,
        in seat: inout Operator
    ) {
        let id = CallID(rawValue: number)
        seat.model.selection[.requests] = .request(id)
        seat.press(.enter)
        seat.tell(.exchangeLoaded(id, exchange?(id)))
    }

    /// A list that was asked for a second time and has changed.
    private static func showAnswer(in seat: inout Operator) {
        seat.tell(.events(Samples.events(Samples.secondListing(4808), from: 100)))
        open(4808, { Samples.listing($0, title: "Ask before each write", comments: 2) }, in: &seat)
        seat.press(.character("2"))
    }
}
