import Resilience
import Screen
import Testing
import Timing

@testable import Dashboard

@Suite struct AnswerTests {
    private static let body =
        #"{"total":2,"items":[{"name":"a \"b\"","ok":true},{"name":"c","size":1.50}],"next":null,"none":[]}"#

    private func seat(_ body: String = body) throws -> Operator {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        let id = CallID(rawValue: 4803)
        seat.model.selection[.requests] = .request(id)
        seat.press(.enter)
        var exchange = Samples.exchange(id)
        exchange.responseBody = body
        exchange.responseBytes = body.utf8.count
        seat.tell(.exchangeLoaded(id, exchange))
        seat.press(.character("2"))
        return seat
    }

    @Test func `an answer is an outline that folds and unfolds`() throws {
        var seat = try seat()
        #expect(seat.frame.contains(#""name": "a \"b\"","#))
        seat.press(.character("-"))
        #expect(seat.frame.contains(#""items": [ 2 ],"#))
        seat.press(.character("/"))
        seat.type("items")
        seat.press(.enter, .enter)
        #expect(seat.frame.contains("{ 2 },"))
    }

    @Test func `a search unfolds what hides it, goes on by n and N, and ends by Escape`() throws {
        var seat = try seat()
        seat.press(.character("-"), .character("/"))
        seat.type("NAME")
        seat.press(.enter)
        #expect(seat.press(.character("y")) == [.copy(#"a "b""#)])
        seat.press(.character("n"))
        #expect(seat.press(.character("y")) == [.copy("c")])
        seat.press(.character("N"))
        #expect(seat.press(.character("y")) == [.copy(#"a "b""#)])
        seat.press(.escape)
        #expect(seat.model.openAnswer?.answer.search == "")
    }

    @Test func `two dots find at any depth`() throws {
        var seat = try seat()
        seat.press(.character("."))
        seat.type("..size")
        seat.press(.enter)
        #expect(seat.frame.contains("1.50"))
        #expect(!seat.frame.contains("total"))
    }

    @Test func `headers are hidden until they are asked for`() throws {
        var seat = try seat()
        #expect(seat.frame.contains("+ 1 header  H"))
        #expect(!seat.frame.contains("x-ratelimit-remaining"))
        seat.press(.character("H"))
        #expect(seat.frame.contains("x-ratelimit-remaining: 4810"))
    }

    @Test func `the next page is sent for where the answer names one`() throws {
        var seat = try seat()
        #expect(seat.press(.character("n")) == [])
        #expect(seat.frame.contains("the answer names no next page"))
        let id = CallID(rawValue: 4803)
        var exchange = Samples.exchange(id)
        let link = "<https://api.github.com/repositories/1/issues?page=2>; rel=\"next\""
        exchange.responseHeaders.append(Exchange.Header(name: "Link", value: link))
        seat.tell(.exchangeLoaded(id, exchange))
        #expect(seat.press(.character("n")) == [.sendNextPage(id)])
        let call = Samples.call(9, "GET", "/repositories/1/issues?page=2", caller: "operator")
        #expect(seat.tell(.events(Samples.events([.received(call)], from: 100))) == [.loadExchange(call.id)])
        #expect(seat.frame.contains("Request #9"))
    }

    @Test func `the next page is not sent for when read only`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story, isReadOnly: true)
        seat.press(.enter, .character("2"))
        #expect(seat.press(.character("n")) == [])
        #expect(seat.frame.contains("read-only: next-page changes something"))
    }

    @Test func `the pager gets the body in lines`() throws {
        var seat = try seat(#"{"a":[1]}"#)
        #expect(seat.press(.character("P")) == [.page("{\n  \"a\": [\n    1\n  ]\n}")])
    }

    @Test func `an answer is compared with the one before to the same request`() throws {
        let (first, second) = (Samples.call(11), Samples.call(12))
        let answer = Answer(status: 200, outcome: .succeeded)
        let events: [Event.Kind] = [first, second].flatMap { call -> [Event.Kind] in
            let attempt = AttemptID(call: call.id, number: 1)
            return [.received(call), .sent(attempt, call), .answered(attempt, answer, took: .seconds(1))]
        }
        var seat = try Operator(Samples.calm, events: events)
        seat.model.selection[.requests] = .request(second.id)
        seat.press(.enter, .character("2"))
        var exchange = Samples.exchange(second.id)
        exchange.responseBody = #"{"a":1,"b":2,"c":[3,4]}"#
        seat.tell(.exchangeLoaded(second.id, exchange))
        #expect(seat.press(.character("=")) == [.loadExchange(first.id)])
        exchange.responseBody = #"{"a":1,"b":5,"c":[3,4]}"#
        seat.tell(.exchangeLoaded(first.id, exchange))
        #expect(seat.frame.contains("since #11: 1 line gone, 1 new"))
        #expect(seat.frame.contains("-   \"b\": 5,"))
        #expect(seat.frame.contains("+   \"b\": 2,"))
        seat.press(.character("="))
        #expect(!seat.frame.contains("since #11"))
    }

    @Test func `without an answer before there is nothing to compare with`() throws {
        var seat = try seat()
        seat.press(.character("="))
        #expect(seat.frame.contains("no answer before to the same request is known"))
    }

    @Test func `a difference keeps what is near, and counts the rest`() {
        let old = (1...20).map { "line \($0)" }
        var new = old
        new[9] = "other"
        let diff = LineDiff(from: old, to: new)
        #expect(diff.lines.first == .skipped(6))
        #expect(diff.lines.last == .skipped(7))
        #expect(Array(diff.lines[4...5]) == [.removed("line 10"), .added("other")])
        #expect(LineDiff(from: old, to: old).isEmpty)
        let strange = LineDiff(from: (0..<4000).map { "a\($0)" }, to: (0..<4000).map { "b\($0)" })
        #expect(strange.removed == 4000)
    }

    @Test func `a path shows only what lies there`() throws {
        var seat = try seat()
        seat.press(.character("."))
        seat.type(".items[].name")
        seat.press(.enter)
        #expect(seat.frame.contains(#""c""#))
        #expect(!seat.frame.contains("total"))
        seat.press(.character("."), .escape)
        #expect(seat.frame.contains("total"))
    }

    @Test func `the value under the cursor is copied, a string without quotes`() throws {
        var seat = try seat()
        seat.press(.character("/"))
        seat.type("size")
        seat.press(.enter)
        #expect(seat.press(.character("y")) == [.copy("1.50")])
        seat.press(.character("/"), .control("u"))
        seat.type("a \\")
        seat.press(.enter)
        #expect(seat.press(.character("y")) == [.copy(#"a "b""#)])
    }

    @Test func `the body and the request as curl are copied`() throws {
        var seat = try seat()
        #expect(seat.press(.character("B")) == [.copy(Self.body)])
        guard case .copy(let curl) = try #require(seat.press(.character("Y")).first) else { return }
        #expect(curl.hasPrefix("curl -X POST -H \"Authorization: Bearer $GITHUB_TOKEN\""))
        #expect(curl.hasSuffix("'https://api.github.com/repos/x/y/issues'"))
        #expect(!curl.lowercased().contains("authorization: token"))
    }

    @Test func `raw text and bytes can be looked at`() throws {
        var seat = try seat()
        seat.press(.character("v"))
        #expect(seat.frame.contains(#"{"total":2,"items""#))
        seat.press(.character("v"))
        #expect(seat.frame.contains("000000  7b 22 74 6f 74 61 6c 22  3a 32"))
    }

    @Test func `what is kept of a longer answer is an outline too, and says that there is more`() throws {
        var seat = try seat()
        var exchange = Samples.exchange(CallID(rawValue: 4803))
        exchange.responseBody = #"[{"number":1347,"title":"new"},{"number":13"#
        seat.tell(.exchangeLoaded(CallID(rawValue: 4803), exchange))
        #expect(seat.frame.contains(#""number": 1347,"#))
        #expect(!seat.frame.contains(#""number": 13,"#))
        #expect(seat.frame.contains("more bytes are not kept"))
    }

    @Test(arguments: ["[1,tr", #"[1,"a"#, #"[1,"\u00"#, "[1,{", "[1,[", "[1,-", "[1,2", #"[1,"a\"#])
    func `of a text that was cut what came whole is read`(text: String) {
        #expect(JSONParser.beginning(of: text)?.children.first?.value == .number("1"))
        #expect(JSONParser.node(from: text) == nil)
    }

    @Test func `what is no JSON is shown as text`() throws {
        let seat = try seat("<html>502</html>")
        #expect(seat.frame.contains("<html>502</html>"))
    }

    @Test(arguments: [
        (#"{"a":[1,2.5e3,-0]}"#, true), (#""\u00e9\ud83d\ude00\n""#, true), ("[1,]", false),
        ("{\"a\":1", false),
        ("", false), ("nul", false), (String(repeating: "[", count: 5000), false), ("[] x", false),
    ])
    func `JSON is told from what only looks like it`(text: String, isJSON: Bool) {
        #expect((JSONParser.node(from: text) != nil) == isJSON)
    }

    @Test func `escapes are read and written`() throws {
        let node = try #require(JSONParser.node(from: #"["\u00e9\ud83d\ude00\n\/\u0001"]"#))
        #expect(node == .array([.string("é😀\n/\u{1}")]))
        #expect(node.compact == #"["é😀\n/\u0001"]"#)
    }

    @Test func `a quote in a body doesn't end the shell's word`() {
        let exchange = Exchange(
            call: CallID(rawValue: 1),
            requestHeaders: [Exchange.Header(name: "Authorization", value: "token x")],
            requestBody: "it's",
            status: nil,
            responseHeaders: [],
            responseBody: nil,
            responseBytes: 0
        )
        let call = Samples.call(1, "POST", "/a")
        let text = CurlCommand(call: call, exchange: exchange, origin: "https://x").text
        #expect(text.contains(#"--data-raw 'it'\''s'"#))
        #expect(!text.contains("token x"))
    }
}
