import Resilience
import Screen
import TestSupport
import Testing
import Timing

@testable import Dashboard

@Suite struct AnswerTests {
    private static let body =
        #"{"total":2,"items":[{"name":"a \"b\"","ok":true},{"name":"c","size":1.50}],"next":null,"none":[]}"#

    private func seat(_ body: String = body, size: Size = Size(width: 120, height: 40)) throws -> Operator {
        var seat = try Operator(Samples.trouble, events: Samples.story, size: size)
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

    @Test func `what is no JSON is shown as text`() throws {
        let seat = try seat("<html>502</html>")
        #expect(seat.frame.contains("<html>502</html>"))
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
    func `the answer of a request`(size: Size) throws {
        Golden.expect(try seat(size: size).frame, matches: "overlay-answer-\(size.width)x\(size.height).txt")
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
