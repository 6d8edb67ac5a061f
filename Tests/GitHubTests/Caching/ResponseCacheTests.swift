import Resilience
import Testing

@testable import GitHub

@Suite struct ResponseCacheTests {
    private func key(_ path: String, _ identity: String = "octo") -> CacheKey {
        CacheKey(
            WireRequest(method: "GET", url: "https://api.github.com\(path)", headers: ["accept": "json"]),
            identity: CallerIdentity(owner: identity, token: "t")
        )
    }

    private func answer(
        _ status: Int = 200,
        _ headers: Headers = ["etag": "1"],
        bytes: Int = 10
    ) -> CachedResponse? {
        let response = Response(
            call: CallID(rawValue: 1),
            status: status,
            headers: headers,
            body: [UInt8](repeating: 0, count: bytes),
            attempts: 1,
            waits: []
        )
        return CachedResponse(response, token: "t")
    }

    @Test func `only what can be asked for again is kept`() {
        #expect(answer() != nil)
        #expect(answer(404) == nil)
        #expect(answer(206) == nil)
        #expect(answer(200, [:]) == nil)
        #expect(answer(200, ["etag": "1", "cache-control": "private, No-Store"]) == nil)
        #expect(answer(200, ["etag": "1", "vary": "*"]) == nil)
    }

    @Test func `case 53: nobody gets what another was answered`() throws {
        var cache = ResponseCache(CachePolicy())
        _ = cache.keep(try #require(answer()), for: key("/user"))
        #expect(cache.response(to: key("/user")) != nil)
        #expect(cache.response(to: key("/user", "mona")) == nil)
    }

    @Test func `bytes and entries bound it, and the disk is told`() throws {
        var policy = CachePolicy()
        policy.maximumEntries = 2
        policy.maximumBytes = 65_536
        var cache = ResponseCache(policy)
        let small = try #require(answer())
        #expect(cache.keep(small, for: key("/1")) == [.write(key("/1"), small)])
        _ = cache.keep(small, for: key("/2"))
        #expect(cache.keep(small, for: key("/3")) == [.write(key("/3"), small), .delete(key("/1"))])
        let large = try #require(answer(bytes: 10_000))
        #expect(cache.keep(large, for: key("/3")) == [.delete(key("/3"))])
        #expect(cache.count == 1)
        policy.isEnabled = false
        #expect(cache.reconfigured(policy) == [.delete(key("/2"))])
        #expect(cache.keep(small, for: key("/1")) == [])
        #expect(cache.bytes == 0)
    }

    @Test func `a 304 replaces what it tells, and nothing of the body's form`() throws {
        var kept = try #require(
            answer(200, ["etag": "1", "content-type": "application/json", "date": "old", "x-kept": "yes"])
        )
        kept.confirmed(by: ["Date": "new", "content-length": "0", "etag": "2"], token: "t")
        #expect(kept.headers["date"] == "new")
        #expect(kept.headers["content-type"] == "application/json")
        #expect(kept.headers["content-length"] == nil)
        #expect(kept.headers["x-kept"] == "yes")
        #expect(kept.validators.etag == "2")
    }
}
