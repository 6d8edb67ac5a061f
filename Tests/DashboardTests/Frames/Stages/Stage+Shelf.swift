import Reports
import Screen

@testable import Dashboard

extension Stage {
    /// Runs, artifacts, downloads and what tests say.
    static let shelf: [Stage] =
        reports + [
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
        ]

    private static let reports: [Stage] = [
        Stage("report", in: .calm) { showReport(&$0) },
        Stage("case", in: .calm) { seat in
            showReport(&seat)
            seat.press(.up, .enter)
        },
        Stage("flaky", in: .calm) { seat in
            showRuns(&seat)
            seat.press(.character("f"))
            let flakiness = Flakiness(over: Samples.testedRun.attempts)
            seat.tell(.flakinessFound(flakiness, workflow: "CI", runs: 10, repository: repository))
        },
    ]

    private static let repository = "octo-org/api"

    private static func showRuns(_ seat: inout Operator) {
        seat.press(.character("d"))
        seat.type(repository)
        seat.press(.enter)
        seat.tell(.runsLoaded(Samples.runs, repository: repository))
        seat.press(.down)
    }

    private static func showReport(_ seat: inout Operator) {
        showRuns(&seat)
        seat.press(.character("t"))
        seat.tell(.runTested(Samples.testedRun, repository: repository))
        seat.press(.down)
    }
}
