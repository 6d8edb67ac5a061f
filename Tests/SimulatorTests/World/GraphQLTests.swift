import Testing
import Timing

@testable import Simulator

@Suite struct GraphQLTests {
    private func cost(_ query: String) throws -> GraphQLCost {
        GraphQLCost(of: try #require(GraphQLDocument(query, variables: nil)).fields)
    }

    @Test func `cost is the requests that fill all connections, by the hundred, and at least one`() throws {
        #expect(try cost("{ viewer { login } }").points == 1)
        #expect(try cost("{ viewer { repositories(first: 100) { nodes { id } } } }").points == 1)
        let published = try cost(
            """
            query { viewer { repositories(first: 100) { edges { repository: node {
              issues(first: 50) { edges { node { labels(first: 60) { nodes { name } } } } } } } } } }
            """
        )
        #expect(published.requests == 5_101)
        #expect(published.points == 51)
        #expect(published.nodes == 100 + 5_000 + 300_000)
    }

    @Test func `aliases, variables and fragments are understood`() throws {
        let text = """
            query Q($first: Int = 3, $name: String!) {
              mine: repository(owner: "octo-org", name: $name) { ...Parts ... on Repository { url } }
            }
            fragment Parts on Repository { issues(first: $first) @include(if: true) { totalCount } }
            """
        let document = try #require(GraphQLDocument(text, variables: ["name": "web"]))
        let field = try #require(document.fields.first)
        #expect(field.key == "mine")
        #expect(field.arguments == ["owner": "octo-org", "name": "web"])
        #expect(field.selections.map(\.name) == ["issues", "url"])
        #expect(field.selections.first?.arguments == ["first": 3])
    }

    @Test(arguments: ["", "{", "query {", "{ a(b: ) }", "subscription { a }", "{ ...Nobody }"])
    func `what cannot be parsed is refused, not guessed`(text: String) {
        #expect(GraphQLDocument(text, variables: nil) == nil)
    }

    @Test func `a fragment that spreads itself ends`() {
        #expect(GraphQLDocument("{ ...A } fragment A on Query { ...A }", variables: nil) == nil)
    }

    @Test func `a query costs its points and can ask what is left`() throws {
        var story = try Story()
        let plan = story.graphQL("{ viewer { login } rateLimit { cost remaining limit used resetAt } }")
        #expect(plan.window == "5000/4999/1 graphql")
        let limits = plan.json?["data"]?["rateLimit"]
        #expect(limits?["remaining"]?.integer == 4_999)
        #expect(limits?["resetAt"]?.text == CivilTime(Story.start.advanced(by: .seconds(3_600))).timestamp)
        #expect(plan.header("etag") == nil)
    }

    @Test(
        arguments: [
            ("RATE_LIMITED", "RATE_LIMITED", nil), ("RATE_LIMIT", "RATE_LIMIT", "graphql_rate_limit"),
        ]
            as [(String, String, String?)]
    )
    func `an exhausted allowance is 200 with an error in the chosen spelling`(
        spelling: String,
        type: String,
        code: String?
    )
        throws
    {
        var story = try Story("[limits.graphql]\nlimit = 0\n[answers]\ngraphql-spelling = \"\(spelling)\"")
        let plan = story.graphQL("{ viewer { login } }")
        #expect(plan.status == 200)
        let error = plan.json?["errors"]?.elements?.first
        #expect(error?["type"]?.text == type)
        #expect(error?["code"]?.text == code)
        #expect(plan.json?["data"] == nil)
    }

    @Test func `spellings can take turns`() throws {
        var story = try Story("[limits.graphql]\nlimit = 0\n[answers]\ngraphql-spelling = \"alternating\"")
        let types = (0..<3).map { _ in
            story.graphQL("{ viewer { login } }").json?["errors"]?.elements?.first?["type"]?.text
        }
        #expect(types == ["RATE_LIMITED", "RATE_LIMIT", "RATE_LIMITED"])
    }

    @Test func `a query dearer than the rest is refused with something remaining`() throws {
        var story = try Story("[limits.graphql]\nlimit = 100\nused = 60")
        let query =
            "{ viewer { a(first: 100) { nodes { b(first: 50) { nodes { c(first: 60) { nodes { id } } } } } } } }"
        let plan = story.graphQL(query)
        #expect(plan.window == "100/40/60 graphql")
        #expect(plan.json?["errors"]?.elements?.first?["type"]?.text == "RATE_LIMITED")
        #expect(story.get("/user").status == 200)
    }

    @Test func `too many nodes are refused for ever, not for a while`() throws {
        var story = try Story()
        let query = "{ a(first: 100) { b(first: 100) { c(first: 100) { id } } } }"
        #expect(
            story.graphQL(query).json?["errors"]?.elements?.first?["type"]?.text == "MAX_NODE_LIMIT_EXCEEDED"
        )
    }

    @Test func `data and errors may come together`() throws {
        var story = try Story()
        let plan = story.graphQL(
            "{ viewer { login } repository(owner: \"octo-org\", name: \"gone\") { name } }"
        )
        #expect(plan.json?["data"]?["viewer"]?["login"]?.text == "octocat")
        #expect(plan.json?["data"]?["repository"] == JSON.null)
        #expect(plan.json?["errors"]?.elements?.first?["type"]?.text == "NOT_FOUND")
    }

    @Test func `a mutation makes an issue`() throws {
        var story = try Story()
        let plan = story.graphQL(
            "mutation { createIssue(input: {repositoryId: \"R_1296269\", title: \"made\"}) { issue { number title } } }"
        )
        let issue = plan.json?["data"]?["createIssue"]?["issue"]
        #expect(issue?["title"]?.text == "made")
        let number = try #require(issue?["number"]?.integer)
        #expect(story.get("/repos/octo-org/api/issues/\(number)").json?["title"]?.text == "made")
    }

    @Test func `nobody asks without a credential`() throws {
        var story = try Story()
        story.token = nil
        #expect(story.graphQL("{ viewer { login } }").status == 401)
    }
}
