import Testing

@testable import GitHub

@Suite struct LinkHeaderTests {
    @Test(arguments: [
        (#"<https://a/2>; rel="next", <https://a/9>; rel="last""#, "https://a/2"),
        (#"<https://a/1>; rel="prev", <https://a/3>;rel=next"#, "https://a/3"),
        (#"<https://a/x,y?b=1,2>; rel="next""#, "https://a/x,y?b=1,2"),
        (#"<https://a/2>; title="a, <b>"; REL="last NEXT""#, "https://a/2"),
        (#"<https://a/0, <https://a/2>; rel="next""#, "https://a/2"),
        (#"<https://a/2>, <https://a/3>; rel="next""#, "https://a/3"),
        (#"<https://a/2>; rel="next"#, "https://a/2"),
    ])
    func `case 93: a next page is found, however untidy the header`(value: String, target: String) {
        #expect(LinkHeader.target("next", in: [value]) == target)
    }

    @Test(arguments: [
        "", "<", "<>", ",,,", "<https://a/2>", "<https://a/2", "rel=\"next\"", "<https://a/2>; rel",
        "<a>; rel=",
        "<a>; rel=\"prev\"", "\u{0}<\"", "<a>;;;=;rel=nextish",
    ])
    func `case 93: what names no next page is the end, and traps nobody`(value: String) {
        #expect(LinkHeader.target("next", in: [value]) == nil)
    }

    @Test func `several headers count as one`() {
        #expect(LinkHeader.target("next", in: [#"<a>; rel="prev""#, #"<b>; rel="next""#]) == "b")
    }
}
