import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct ComposerTests {
    private func seat() throws -> Operator {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        let routes = [
            "/repos/{owner}/{repo}/issues", "/repos/{owner}/{repo}/issues/{issue_number}", "/rate_limit",
        ]
        seat.tell(.requestsKnown(routes: routes, sent: [Draft("GET", "/repos/octo-org/api/pulls")]))
        return seat
    }

    private func typed(_ text: String, in seat: inout Operator) -> [Effect] {
        seat.type(":" + text)
        return seat.press(.enter)
    }

    @Test func `a request of GET is sent at once, and remembered`() throws {
        var seat = try seat()
        seat.press(.character("s"))
        seat.type("/rate_limit")
        let draft = Draft("GET", "/rate_limit")
        #expect(seat.press(.enter) == [.send(draft), .keep(draft)])
        #expect(seat.model.overlay == nil)
        #expect(seat.model.drafts.last == draft)
    }

    @Test func `its answer is shown as soon as the client has the call`() throws {
        var seat = try seat()
        seat.press(.character("s"))
        seat.type("/rate_limit?page=2")
        seat.press(.enter)
        let id = CallID(rawValue: 9)
        let other = Samples.call(8, "GET", "/rate_limit", caller: "web")
        let call = Samples.call(9, "GET", "/rate_limit?page=2", caller: "operator")
        let events = Samples.events([.received(other), .received(call)], from: 100)
        #expect(seat.tell(.events(events)) == [.loadExchange(id)])
        #expect(seat.frame.contains("Request #9"))
    }

    @Test func `a request that writes is asked about, and No leads back to it`() throws {
        var seat = try seat()
        seat.press(.character("s"), .backTab, .character("p"), .tab)
        seat.type("/repos/x/y/issues")
        seat.press(.tab)
        seat.type("{}")
        #expect(seat.press(.control("s")) == [])
        #expect(seat.frame.contains("POST /repos/x/y/issues changes something on api.github.com"))
        #expect(seat.press(.enter) == [])
        #expect(seat.frame.contains("Send a request to"))
        #expect(seat.press(.control("s")) == [])
        let draft = Draft("POST", "/repos/x/y/issues", body: "{}")
        #expect(seat.press(.character("y")) == [.send(draft), .keep(draft)])
    }

    @Test func `query, headers and options go with it`() throws {
        var seat = try Operator(Samples.calm, others: ["spare"])
        seat.press(.character("s"))
        seat.type("/repos/x/y/issues")
        seat.press(.tab)
        seat.type("state=open")
        seat.press(.enter)
        seat.type("labels = bug=1")
        seat.press(.tab)
        seat.type("x-test: a:b")
        seat.press(.tab, .right, .right, .tab)
        seat.type("30s")
        seat.press(.tab, .right)
        let draft = Draft(
            "GET",
            "/repos/x/y/issues",
            query: [Draft.Field("state", "open"), Draft.Field("labels", "bug=1")],
            headers: [Draft.Field("x-test", "a:b")],
            priority: .high,
            deadline: .seconds(30),
            credential: "spare"
        )
        #expect(seat.press(.enter) == [.send(draft), .keep(draft)])
    }

    @Test(arguments: [
        ("rate_limit", "a path begins with /"), ("/a b", "a path has no spaces"),
        ("/repos/{owner}/x", "put what is meant in the place of {owner}"),
        ("/x?token=‹redacted›", "a secret was taken out where it says"),
    ])
    func `what can't be sent says why`(path: String, reason: String) throws {
        var seat = try seat()
        seat.press(.character("s"))
        seat.tell(.input(.pasted(path)))
        #expect(seat.press(.enter) == [])
        #expect(seat.frame.contains(reason))
    }

    @Test func `a header and a deadline are checked, and the keyboard goes where the fault is`() throws {
        var seat = try seat()
        seat.press(.character("s"))
        seat.type("/x")
        seat.press(.tab, .tab)
        seat.type("nonsense")
        seat.press(.control("s"))
        #expect(seat.frame.contains("line 1: a header is written name: value"))
        seat.press(.control("u"), .tab, .tab)
        seat.type("soon")
        seat.press(.enter)
        #expect(seat.frame.contains("write 30s, 10m or 1h, or nothing"))
    }

    @Test func `a body is checked as it is typed`() throws {
        var seat = try seat()
        seat.press(.character("s"), .backTab, .character("p"), .tab)
        seat.type("/x")
        seat.press(.tab)
        seat.type("{\"a\":1")
        #expect(seat.frame.contains("not JSON yet: something is still open"))
        seat.type(",}")
        #expect(seat.frame.contains("not JSON: line 1, column 8 is unexpected"))
        seat.press(.backspace, .backspace)
        seat.type("}")
        #expect(!seat.frame.contains("not JSON"))
    }

    @Test func `a body comes from the editor and goes back there`() throws {
        var seat = try seat()
        seat.press(.character("s"), .backTab, .character("p"), .tab)
        seat.type("/x")
        #expect(seat.press(.control("e")) == [.editBody("")])
        seat.tell(.bodyEdited("{\n  \"a\": \"\"\n}\n"))
        #expect(seat.frame.contains("Body 3"))
        #expect(seat.press(.control("e")) == [.editBody("{\n  \"a\": \"\"\n}")])
    }

    @Test func `a path is completed from what was sent and from the routes`() throws {
        var seat = try seat()
        seat.press(.character("s"))
        seat.type("/re")
        #expect(seat.frame.contains("/repos/octo-org/api/pulls  sent before"))
        #expect(seat.frame.contains("/repos/{owner}/{repo}/issues"))
        seat.type("pos/octo-org/web/i")
        seat.press(.down, .enter)
        #expect(seat.press(.enter).first == .send(Draft("GET", "/repos/octo-org/web/issues")))
    }

    @Test func `a route goes as far as its next parameter`() {
        let completion = PathCompletion(routes: ["/repos/{owner}/{repo}/issues/{issue_number}"], known: [])
        #expect(completion.candidates(for: "/r", atMost: 5).map(\.text) == ["/repos/"])
        #expect(completion.candidates(for: "/repos/o/r/", atMost: 5).map(\.text) == ["/repos/o/r/issues/"])
        #expect(completion.candidates(for: "/repos/o", atMost: 5).isEmpty)
        #expect(completion.candidates(for: "/repos/o/r/x", atMost: 5).isEmpty)
    }

    @Test func `GraphQL has its variables beside the document`() throws {
        var seat = try seat()
        #expect(typed("template graphql-issues", in: &seat) == [])
        #expect(seat.frame.contains("Variables 5"))
        let effects = seat.press(.control("s"))
        guard case .send(let draft) = try #require(effects.first) else { return }
        let node = try #require(JSONParser.node(from: draft.body ?? ""))
        #expect(JSONPath(".variables.repo").find(in: node) == .string("api"))
        #expect(draft.writes == false)
    }

    @Test func `a mutation is asked about, and variables that are no object are refused`() throws {
        var seat = try seat()
        seat.press(.character("s"), .backTab, .character("p"), .tab)
        seat.type("/graphql")
        seat.press(.tab)
        seat.type("mutation { x }")
        seat.press(.tab)
        seat.type("[1]")
        seat.press(.control("s"))
        #expect(seat.frame.contains("variables are one JSON object"))
        seat.press(.control("u"))
        seat.press(.control("s"))
        #expect(seat.frame.contains("POST /graphql changes something"))
    }

    @Test func `templates are narrowed by typing and filled with the repository that is known`() throws {
        var seat = try seat()
        seat.press(.character("s"), .control("t"))
        seat.type("close")
        seat.press(.enter)
        #expect(seat.frame.contains("/repos/octo-org/api/issues/{issue_number}"))
        #expect(seat.frame.contains("\"state\": \"closed\""))
    }

    @Test func `what was sent before is found again`() throws {
        var seat = try seat()
        seat.press(.character("s"), .control("r"))
        seat.type("pulls")
        seat.press(.enter)
        #expect(seat.press(.enter).first == .send(Draft("GET", "/repos/octo-org/api/pulls")))
    }

    @Test func `what was left unsent is there again`() throws {
        var seat = try seat()
        seat.press(.character("s"))
        seat.type("/repos/x")
        seat.press(.escape)
        #expect(seat.frame.contains("not sent; s goes on with it"))
        seat.press(.character("s"))
        #expect(seat.frame.contains("/repos/x"))
        seat.press(.control("x"), .escape)
        #expect(seat.model.unsent == nil)
    }

    @Test func `e loads the request it edits`() throws {
        var seat = try seat()
        let id = CallID(rawValue: 4807)
        seat.model.selection[.requests] = .request(id)
        #expect(seat.press(.character("e")) == [.loadRequest(id)])
        #expect(seat.frame.contains("the request is being fetched"))
        let draft = Draft("PUT", "/x", query: [Draft.Field("a", "b")], body: "{\"a\":1}", priority: .high)
        seat.tell(.requestLoaded(id, draft))
        seat.press(.control("s"))
        #expect(seat.press(.character("y")) == [.send(draft), .keep(draft)])
    }

    @Test func `nothing is written when read only`() throws {
        var seat = try Operator(Samples.calm, isReadOnly: true)
        seat.press(.character("s"))
        #expect(seat.model.overlay == nil)
        _ = typed("template user", in: &seat)
        #expect(seat.frame.contains("read-only: template changes something"))
    }
}
