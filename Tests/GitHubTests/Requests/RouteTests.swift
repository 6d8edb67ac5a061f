import Resilience
import Testing

@testable import GitHub

@Suite struct RouteTests {
    @Test(
        arguments: [
            (.post, "/app/installations/42/access_tokens", .critical),
            (.get, "/repos/octo/hello.world/actions/artifacts/7/zip", .critical),
            (.post, "/repos/octo/hello.world/check-runs", .high),
            (.patch, "/repos/octo/hello.world/check-runs/9", .high),
            (.post, "/repos/octo/hello.world/actions/runs/5/rerun", .high),
            (.post, "/repos/octo/hello.world/issues", .high),
            (.get, "/repos/octo/hello.world/actions/runs?per_page=5", .normal),
            (.get, "/repos/octo/hello.world/actions/runs/5", .normal),
            (.get, "/repos/octo/hello.world/actions/runs/5/artifacts", .normal),
            (.get, "/repos/octo/hello.world/contents/Sources/a.swift?ref=main", .normal),
            (.get, "/repos/octo/hello.world", .low),
            (.get, "/user", .low),
            (.get, "/user/installations?page=2", .low),
        ] as [(Request.Method, String, Priority)],
        ["", "/api/v3"]
    )
    func `each of the thirteen rows works on real paths`(
        row: (method: Request.Method, path: String, priority: Priority),
        prefix: String
    ) {
        #expect(Route(row.method, prefix + row.path).priority == row.priority)
    }

    @Test(
        arguments: [
            (.get, .normal), (.head, .normal), (.post, .high), (.put, .high), (.patch, .high),
            (.delete, .high),
        ] as [(Request.Method, Priority)]
    )
    func `elsewhere a write is high and a read is normal`(method: Request.Method, priority: Priority) {
        #expect(Route(method, "/repos/o/r/labels").priority == priority)
        #expect(Route(method, "/never/heard/of").priority == priority)
    }

    @Test func `deleting a repository is not as idle as looking at it`() {
        #expect(Route(.delete, "/repos/o/r").priority == .high)
    }

    @Test(
        arguments: [
            (.get, "/repos/o/r/issues", .core),
            (.get, "/search/issues?q=a", .search),
            (.get, "/search/code?q=a", .codeSearch),
            (.post, "/graphql", .graphql),
            (.post, "/app-manifests/c/conversions", "integration_manifest"),
            (.post, "/repos/o/r/dependency-graph/snapshots", "dependency_snapshots"),
            (.get, "/repos/o/r/dependency-graph/sbom", "dependency_sbom"),
            (.post, "/repos/o/r/code-scanning/sarifs", "code_scanning_upload"),
            (.post, "/repos/o/r/code-scanning/alerts/1/autofix", "code_scanning_autofix"),
            (.post, "/orgs/o/actions/runners/registration-token", "actions_runner_registration"),
            (.get, "/orgs/o/audit-log", "audit_log"),
            (.get, "/scim/v2/organizations/o/Users", "scim"),
            (.get, "/rate_limit", nil),
        ] as [(Request.Method, String, Bucket?)]
    )
    func `each endpoint charges its bucket`(method: Request.Method, path: String, bucket: Bucket?) {
        #expect(Route(method, path).bucket == bucket)
        #expect(Route(method, "/api/v3" + path).bucket == bucket)
    }

    @Test func `an Enterprise Server's GraphQL stands beside its REST`() {
        #expect(Route(.post, "/api/graphql").bucket == .graphql)
    }

    @Test(
        arguments: [
            (#"{"query":"{ viewer { login } }"}"#, 1, .read),
            (#"{"query":"query Q { mutation { id } }"}"#, 1, .read),
            (##"{"query":"# mutation\n{ viewer { login } }"}"##, 1, .read),
            (#"{"query":"mutation { addStar(input: {}) { id } }"}"#, 5, .write),
            (#"{"query":"query A { a } mutation B($x: ID!) { b }"}"#, 5, .write),
            ("no JSON", 1, .read),
        ] as [(String, Int, Call.Effect)]
    )
    func `a mutation costs five points, a query one`(body: String, points: Int, effect: Call.Effect) {
        let route = Route(.post, "/graphql", body: Array(body.utf8))
        #expect(route.points == points)
        #expect(route.effect == effect)
        #expect(route.repeatability(of: .post) == (effect == .read ? .idempotent : .ambiguous))
    }

    @Test(
        arguments: [
            (.get, 1, .read), (.head, 1, .read), (.options, 1, .read), (.post, 5, .creation),
            (.put, 5, .write),
            (.patch, 5, .write), (.delete, 5, .write),
        ] as [(Request.Method, Int, Call.Effect)]
    )
    func `reads cost a point and writes five`(method: Request.Method, points: Int, effect: Call.Effect) {
        let route = Route(method, "/repos/o/r/issues")
        #expect(route.points == points)
        #expect(route.effect == effect)
    }

    @Test func `the names of endpoints are bounded, whatever is asked`() {
        var names: Set<String> = []
        for number in 0..<1000 {
            names.insert(Route(.get, "/repos/o\(number)/issues/\(number)").endpoint)
            names.insert(Route(.get, "/x\(number)/y/\(number)/z\(number)/a/b/c").endpoint)
            names.insert(Route(.get, "/repos/actions/runs/strange\(number)/issues/\(number)").endpoint)
            names.insert(Route(.get, "/repos/o/r/contents/\(number)/\(number)").endpoint)
        }
        #expect(
            names == [
                "GET /repos/{}/{}/{}", "GET /{}/{}/{}/{}/…", "GET /repos/{}/{}/{}/…",
                "GET /repos/{owner}/{repo}/contents/{path…}",
            ]
        )
    }

    @Test func `a slash at the end and an empty path have names too`() {
        #expect(Route(.get, "/").endpoint == "GET /")
        #expect(Route(.get, "/user/").endpoint == "GET /user")
        #expect(Route(.get, "").endpoint == "GET /")
    }
}
