import Resilience

/// Calls as a busy program makes them: four endpoints, all priorities, two classes of routes.
enum BenchCalls {
    static let lanes = [
        lane("GET /repos/{owner}/{repo}", .core, .api),
        lane("GET /repos/{owner}/{repo}/issues", .core, .api),
        lane("GET /repos/{owner}/{repo}/actions/runs", .core, .api),
        lane("GET /search/issues", .search, .search),
    ]

    static func priority(of number: UInt64) -> Priority {
        let all = Priority.allCases
        return all[Int(number * 7 % UInt64(all.count))]
    }

    /// - Parameter number: decides lane and priority; the same path for all, as no two share a request here.
    static func call(_ number: UInt64) -> Call {
        Call(
            id: CallID(rawValue: number),
            caller: "bench",
            method: "GET",
            path: "/repos/octo/hello/issues",
            lane: lanes[Int(number % UInt64(lanes.count))],
            points: 1,
            repeatability: .idempotent,
            priority: priority(of: number),
            flightKey: nil
        )
    }

    private static func lane(_ endpoint: String, _ bucket: Bucket, _ routeClass: RouteClass) -> Lane {
        Lane(credential: "token", bucket: bucket, routeClass: routeClass, effect: .read, endpoint: endpoint)
    }
}
