import Screen

@testable import Dashboard

extension Stage {
    /// A request being written, each of its parts with the keyboard.
    static let composer: [Stage] = [
        Stage("composer") { seat in
            begin("create-issue", in: &seat)
            seat.press(.tab, .down, .end, .left, .left)
            seat.type("A \"fault\"")
        },
        Stage("composer-paths") { seat in
            know(&seat)
            seat.press(.character("s"))
            seat.type("/re")
            seat.press(.down)
        },
        Stage("composer-query") { seat in
            begin("issues", in: &seat)
            seat.press(.tab)
        },
        Stage("composer-headers") { seat in
            begin("create-issue", in: &seat)
            focus(on: .headers, in: &seat)
            seat.type("x-github-api-version")
        },
        Stage("composer-options") { seat in
            begin("create-issue", in: &seat)
            focus(on: .priority, in: &seat)
            seat.press(.right, .right)
        },
        Stage("composer-variables") { seat in
            begin("graphql-issues", in: &seat)
            focus(on: .variables, in: &seat)
        },
        Stage("composer-templates") { seat in
            know(&seat)
            seat.press(.character("s"), .control("t"), .down)
        },
        Stage("composer-history") { seat in
            know(&seat)
            seat.press(.character("s"), .control("r"))
        },
    ]

    private static func know(_ seat: inout Operator) {
        let routes = [
            "/repos/{owner}/{repo}/issues", "/repos/{owner}/{repo}/issues/{issue_number}", "/rate_limit",
        ]
        let sent = [
            Draft("GET", "/repos/octo-org/api/pulls", query: [Draft.Field("state", "open")]),
            Draft("POST", "/repos/octo-org/api/issues", body: "{\"title\": \"A fault\"}"),
        ]
        seat.tell(.requestsKnown(routes: routes, sent: sent))
    }

    private static func begin(_ template: String, in seat: inout Operator) {
        know(&seat)
        seat.type(":template \(template)")
        seat.press(.enter)
    }

    private static func focus(on field: ComposerField, in seat: inout Operator) {
        for _ in 0..<12 {
            guard case .composer(let composer) = seat.model.overlay, composer.focus != field else { return }
            seat.press(.tab)
        }
    }
}
