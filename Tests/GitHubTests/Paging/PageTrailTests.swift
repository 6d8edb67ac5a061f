import Testing

@testable import GitHub

@Suite struct PageTrailTests {
    private func trail(maximumPages: Int = 1000) -> PageTrail {
        PageTrail(from: "https://api.github.com/repos/o/r/issues?per_page=500", maximumPages: maximumPages)
    }

    private func next(_ url: String) -> [String] { ["<\(url)>; rel=\"next\""] }

    @Test(arguments: [
        "https://evil.example/2", "http://api.github.com/2", "https://api.github.com:8443/2",
        "https://me:pass@api.github.com/2", "//evil.example/2",
    ])
    func `case 92: a next page on another origin ends the list with an error`(url: String) {
        var trail = trail()
        guard case .fail(.leftOrigin) = trail.answered(links: next(url)) else {
            Issue.record("followed \(url)")
            return
        }
    }

    @Test func `case 92: a next page that was read already ends it`() {
        var trail = trail()
        #expect(trail.answered(links: next("/2")) == .next(url: "https://api.github.com/2"))
        #expect(trail.answered(links: next("/2")) == .fail(.repeated))
    }

    @Test func `case 92: page 1001 is one too many`() {
        var trail = trail()
        for number in 2...1000 {
            #expect(
                trail.answered(links: next("/\(number)")) == .next(url: "https://api.github.com/\(number)")
            )
        }
        #expect(trail.answered(links: next("/1001")) == .fail(.tooManyPages(1000)))
    }

    @Test func `case 94: an empty page that only knows the one before is the end`() {
        var trail = trail()
        #expect(trail.answered(links: [#"<https://api.github.com/1>; rel="prev""#]) == .end)
    }

    @Test(arguments: [
        "https://api.github.com/repositories/1/issues?per_page=100&page=2",
        "https://api.github.com/repositories/1/issues?after=Y3Vyc29y",
        "https://api.github.com/users?since=135",
    ])
    func `case 95: GitHub's address is followed, by page, cursor or id`(url: String) {
        var trail = trail()
        #expect(trail.answered(links: next(url)) == .next(url: url))
    }
}
