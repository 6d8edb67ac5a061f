internal import Timing

extension Simulation {
    /// Counts and runs a GraphQL request: refusals come as 200 with errors.
    mutating func graphQL(_ visit: Visit, _ route: Route) -> Draft {
        let bucket = "graphql"
        guard let body = JSON(parsing: visit.request.body), let text = body["query"]?.text else {
            return Draft(
                .message(400, "Problems parsing JSON", documentation: "https://docs.github.com/graphql")
            )
        }
        guard let document = GraphQLDocument(text, variables: body["variables"]) else {
            return Draft(Found(200, ["errors": [["message": "Parse error on the document"]]]))
        }
        let cost = GraphQLCost(of: document.fields)
        guard cost.nodes <= GraphQLCost.mostNodes else {
            return Draft(Found(200, Self.tooManyNodes(cost.nodes)))
        }
        var draft: Draft
        switch ledger.charge(bucket, cost.points, to: visit.credential, at: visit.at) {
        case .refused(let window):
            draft = Draft(Refusals.exhaustedGraphQL(visit.credential, newer: takesNewerSpelling()))
            draft.outcome = .refused(.primary)
            draft.window = .init(window: window, bucket: bucket)
        case .counted(let window):
            let limits = Self.rateLimit(window, cost, shownAhead: visit.weather.clockAhead)
            draft = Draft(Found(200, world.run(document, rateLimit: limits, errand(visit, route)).json))
            draft.outcome = .counted(cost.points)
            draft.window = .init(window: window, bucket: bucket)
        }
        return draft
    }

    private mutating func takesNewerSpelling() -> Bool {
        graphQLRefusals += 1
        switch scenario.graphQLSpelling {
        case .limited: return false
        case .limit: return true
        case .alternating: return graphQLRefusals % 2 == 0
        }
    }

    private static func rateLimit(_ window: Window, _ cost: GraphQLCost, shownAhead: Duration) -> JSON {
        [
            "limit": .integer(window.limit), "cost": .integer(cost.points),
            "remaining": .integer(window.remaining),
            "used": .integer(window.used), "nodeCount": .integer(cost.nodes),
            "resetAt": .string(CivilTime(window.reset.advanced(by: shownAhead)).timestamp),
        ]
    }

    private static func tooManyNodes(_ nodes: Int) -> JSON {
        let message =
            "This query requests up to \(nodes) possible nodes which exceeds the maximum limit of 500,000."
        return ["errors": [["type": "MAX_NODE_LIMIT_EXCEEDED", "message": .string(message)]]]
    }
}
