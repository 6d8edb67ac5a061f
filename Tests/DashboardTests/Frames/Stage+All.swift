import Reports
import Resilience
import Screen

@testable import Dashboard

extension Stage {
    static let all: [Stage] = panels + requests + overlays + shelf

    private static let panels: [Stage] = [
        Stage("calm", in: .calm),
        Stage("trouble"),
        Stage("start", in: .start),
        Stage("layout-traffic") { $0.press(.character("L")) },
        Stage("layout-health") { $0.press(.character("L"), .character("L")) },
        Stage("zoomed-limits") { $0.press(.character("1"), .down, .character("z")) },
        Stage("zoomed-requests") { $0.press(.character("5"), .down, .character("z")) },
    ]

    private static let requests: [Stage] = [
        Stage("composer") { seat in
            seat.press(.character("s"))
            seat.type("repos")
        },
        Stage("life") { open(&$0) },
        Stage("answer") { seat in
            open(&seat)
            seat.press(.character("2"))
        },
        Stage("confirmation") { seat in
            seat.model.selection[.requests] = .request(CallID(rawValue: 4807))
            seat.press(.character("r"))
        },
    ]

    private static let overlays: [Stage] = [
        Stage("help") { $0.press(.character("?")) },
        Stage("breaker") { $0.press(.character("b")) },
        Stage("severe") { $0.press(.character("b"), .character("O")) },
        Stage("themes") { $0.press(.character("T")) },
        Stage("filter") { seat in
            seat.press(.character("/"))
            seat.type("get|post(")
        },
        Stage("palette") { seat in
            seat.press(.character(":"))
            seat.type("set rateLimit.")
        },
        Stage("who") { $0.press(.character("W")) },
        Stage("alerts") { $0.press(.character("A")) },
        Stage("tuner") { $0.press(.character("t")) },
        Stage("credentials") { $0.press(.character("C")) },
    ]

    private static let shelf: [Stage] = [
        Stage("repository", in: .calm) { seat in
            seat.press(.character("d"))
            seat.type("octo-org")
        },
        Stage("runs", in: .calm) { showRuns(&$0) },
        Stage("artifacts", in: .calm) { seat in
            showRuns(&seat)
            seat.press(.enter)
            seat.tell(.artifactsLoaded(Samples.artifacts, run: Samples.runs[1].id))
            seat.press(.character(" "))
        },
        Stage("downloads", in: .calm) { seat in
            seat.tell(.events(Samples.events(Samples.downloads.map { .downloadChanged($0) })))
            seat.press(.character("F"), .down, .down, .down)
        },
        Stage("report", in: .calm) { seat in
            showRuns(&seat)
            seat.press(.character("t"))
            seat.tell(.runTested(Samples.testedRun, repository: repository))
            seat.press(.down)
        },
        Stage("flaky", in: .calm) { seat in
            showRuns(&seat)
            seat.press(.character("f"))
            let flakiness = Flakiness(over: Samples.testedRun.attempts)
            seat.tell(.flakinessFound(flakiness, workflow: "CI", runs: 10, repository: repository))
        },
    ]

    private static let repository = "octo-org/api"

    private static func open(_ seat: inout Operator) {
        let id = CallID(rawValue: 4803)
        seat.model.selection[.requests] = .request(id)
        seat.press(.enter)
        seat.tell(.exchangeLoaded(id, Samples.exchange(id)))
    }

    private static func showRuns(_ seat: inout Operator) {
        seat.press(.character("d"))
        seat.type(repository)
        seat.press(.enter)
        seat.tell(.runsLoaded(Samples.runs, repository: repository))
        seat.press(.down)
    }
}
