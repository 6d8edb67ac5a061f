import Testing
import Timing

@testable import Simulator

@Suite struct GzipTests {
    /// What stands in stored blocks; nil where they, or what follows them, are not as RFC 1951 and RFC 1952 want.
    private func content(of bytes: [UInt8]) -> [UInt8]? {
        guard bytes.prefix(4) == [0x1F, 0x8B, 8, 0] else { return nil }
        var rest = bytes.dropFirst(10)
        var content: [UInt8] = []
        var isLast = false
        while !isLast {
            guard rest.count >= 5, let kind = rest.popFirst(), kind <= 1 else { return nil }
            isLast = kind == 1
            let length = number(rest.prefix(2))
            guard length ^ 0xFFFF == number(rest.dropFirst(2).prefix(2)) else { return nil }
            content += rest.dropFirst(4).prefix(length)
            rest = rest.dropFirst(4 + length)
        }
        let checksum = Int(CRC32.checksum(content))
        guard rest.count == 8, number(rest.prefix(4)) == checksum else { return nil }
        return number(rest.suffix(4)) == content.count ? content : nil
    }

    private func number(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    @Test func `two letters are what gunzip reads as them`() {
        let expected: [UInt8] = [
            0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1, 2, 0, 0xFD, 0xFF, 0x68, 0x69, 0xAC, 0x2A, 0x93, 0xD8, 2,
            0,
            0, 0,
        ]
        #expect(Gzip.bytes(of: Array("hi".utf8)) == expected)
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
    func `content of any length comes back`(length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
        #expect(content(of: Gzip.bytes(of: bytes)) == bytes)
    }

    @Test(arguments: ["gzip", "deflate, GZIP;q=0.5", "br ,gzip"])
    func `an answer is encoded for who asks for that`(accepted: String) throws {
        var story = try Story()
        let plain = story.get("/user")
        #expect(plain.header("content-encoding") == nil)
        let encoded = story.get("/user", ["Accept-Encoding": accepted])
        #expect(encoded.header("content-encoding") == "gzip")
        #expect(content(of: encoded.body) == plain.body)
        let head = story.ask("HEAD", "/user", ["Accept-Encoding": accepted])
        #expect(head.header("content-length") == String(encoded.body.count))
    }

    @Test(arguments: ["", "identity", "br", "gzip;q=0", "gzip; q=0.0", "x-gzip"])
    func `it is plain for who does not`(accepted: String) throws {
        var story = try Story()
        #expect(story.get("/user", ["Accept-Encoding": accepted]).header("content-encoding") == nil)
    }

    @Test func `what is empty stays so`() throws {
        var story = try Story()
        let tag = try #require(story.get("/user").header("etag"))
        let unchanged = story.get("/user", ["If-None-Match": tag, "Accept-Encoding": "gzip"])
        #expect(unchanged.status == 304)
        #expect(unchanged.body.isEmpty)
        #expect(unchanged.header("content-encoding") == nil)
    }

    @Test func `JSON that is cut short is whole gzip`() throws {
        var story = try Story("[weather]\ntruncated = 1")
        let plan = story.get("/user", ["Accept-Encoding": "gzip"])
        let body = try #require(content(of: plan.body))
        #expect(JSON(parsing: body) == nil)
    }
}
