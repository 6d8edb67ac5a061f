import Testing

@testable import Reports

@Suite struct ExcerptTests {
    @Test func `what doesn't fit is counted, also in later pieces`() {
        var excerpt = Excerpt()
        excerpt.append("abc", limit: 5)
        excerpt.append("defg", limit: 5)
        excerpt.append("h", limit: 9)
        #expect(excerpt == Excerpt("abcde", droppedBytes: 3))
    }

    @Test func `a scalar is never cut`() {
        var excerpt = Excerpt()
        excerpt.append("aéé", limit: 4)
        #expect(excerpt == Excerpt("aé", droppedBytes: 2))
    }

    @Test(arguments: 0...9) func `kept and dropped bytes are all there were`(limit: Int) {
        var excerpt = Excerpt()
        for piece in ["日本", "", "x", "🙂"] { excerpt.append(piece, limit: limit) }
        #expect(excerpt.text.utf8.count + excerpt.droppedBytes == 11)
        #expect("日本x🙂".hasPrefix(excerpt.text))
        #expect(excerpt.text.utf8.count <= limit)
    }

    @Test func `a stack that begins with the message doesn't say it twice`() {
        let stack = Excerpt("Error: no\n\n  at a\n  at b")
        let failure = TestFailure(message: Excerpt("Error: no"), stack: stack)
        #expect(failure.stackLines(1) == ["  at a"])
    }
}
