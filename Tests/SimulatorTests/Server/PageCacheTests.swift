import Testing

@testable import Simulator

@Suite struct PageCacheTests {
    private static let body = String(repeating: "x", count: 1 << 20)

    @Test func `a page is found again until its repository changes`() {
        var cache = PageCache()
        cache.store(Found(200, text: "whole"), at: "/repos/o/api", revision: 3)
        #expect(cache.page("/repos/o/api", revision: 3) == Found(200, text: "whole"))
        #expect(cache.page("/repos/o/api", revision: 4) == nil)
        #expect(cache.page("/repos/o/web", revision: 3) == nil)
    }

    @Test func `pages never fill more than their bound`() {
        var cache = PageCache(maximumBytes: 3 << 20)
        for number in 1...10 { cache.store(Found(200, text: Self.body), at: "/\(number)", revision: 0) }
        let kept = (1...10).filter { cache.page("/\($0)", revision: 0) != nil }
        #expect(kept == [10])
        #expect(cache.bytes == 1 << 20)
    }

    @Test func `a page that is stored again counts once`() {
        var cache = PageCache(maximumBytes: 3 << 20)
        for revision in 1...10 { cache.store(Found(200, text: Self.body), at: "/1", revision: revision) }
        cache.store(Found(200, text: "small"), at: "/2", revision: 0)
        #expect(cache.page("/1", revision: 10) != nil)
        #expect(cache.bytes == (1 << 20) + 5)
    }
}
