import Testing

@testable import GitHub

@Suite struct ValidatorTests {
    private let both: Headers = ["etag": #"W/"abc""#, "last-modified": "Wed, 21 Oct 2026 07:28:00 GMT"]

    @Test func `the tag is used while its token is, verbatim`() throws {
        let validators = try #require(Validators(both, token: "t1"))
        #expect(validators.condition(for: "t1") == .init(name: "if-none-match", value: #"W/"abc""#))
    }

    @Test func `case 53: another token is asked by date`() throws {
        let validators = try #require(Validators(both, token: "t1"))
        #expect(
            validators.condition(for: "t2")
                == .init(name: "if-modified-since", value: "Wed, 21 Oct 2026 07:28:00 GMT")
        )
    }

    @Test func `what there is serves in want of the other`() {
        #expect(Validators(["etag": "x"], token: "1")?.condition(for: "2")?.name == "if-none-match")
        let byDate = Validators(["last-modified": "x"], token: "1")
        #expect(byDate?.condition(for: "1")?.name == "if-modified-since")
        #expect(Validators([:], token: "1") == nil)
    }

    @Test func `a 304 renews them for the token that it came to`() throws {
        var validators = try #require(Validators(both, token: "t1"))
        validators.renew(from: ["etag": "new"], token: "t2")
        #expect(validators.condition(for: "t2")?.value == "new")
        #expect(validators.lastModified == "Wed, 21 Oct 2026 07:28:00 GMT")
    }
}
