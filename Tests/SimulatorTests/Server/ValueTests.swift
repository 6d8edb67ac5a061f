import Testing
import Timing

@testable import Simulator

@Suite struct ValueTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `SHA-256 gives the digests of FIPS 180-4`(text: String, digest: String) {
        #expect(Hexadecimal.text(of: SHA256.digest(Array(text.utf8))) == digest)
    }

    @Test func `a thousand letters fill many blocks`() {
        let digest = SHA256.digest([UInt8](repeating: UInt8(ascii: "a"), count: 1_000))
        #expect(
            Hexadecimal.text(of: digest) == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
        )
    }

    @Test func `CRC-32 gives its check value`() {
        #expect(CRC32.checksum(Array("123456789".utf8)) == 0xcbf4_3926)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT", "2000-02-29T00:00:00Z"),
        (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 GMT", "2026-12-31T23:59:59Z"),
    ])
    func `dates are spelt as HTTP and GitHub spell them`(seconds: Int64, http: String, timestamp: String) {
        let time = CivilTime(Instant(secondsSinceEpoch: seconds))
        #expect(time.httpDate == http)
        #expect(time.timestamp == timestamp)
    }

    @Test func `JSON survives writing and reading`() {
        let value: JSON = [
            "a": [1, "quote \" back \\ line \n", true, .null], "b": .number(1.5), "c": .object([]),
        ]
        #expect(JSON(parsing: value.bytes) == value)
        #expect(JSON(parsing: Array("{".utf8)) == nil)
    }

    @Test func `a stored archive begins and ends as ZIP does`() {
        var archive = ZipArchive()
        archive.add("a.txt", containing: Array("hello".utf8))
        let bytes = archive.bytes
        #expect(bytes.count == 30 + 5 + 5 + 46 + 5 + 22)
        #expect(Array(bytes[..<4]) == Array("PK\u{3}\u{4}".utf8))
        #expect(Array(bytes[14..<18]) == [0x86, 0xa6, 0x10, 0x36])
        #expect(Array(bytes[40..<44]) == Array("PK\u{1}\u{2}".utf8))
        #expect(Array(bytes[91..<95]) == Array("PK\u{5}\u{6}".utf8))
    }

    @Test(
        arguments: [
            ("bytes=0-0", 0..<1), ("bytes=5-", 5..<10), ("bytes=5-99", 5..<10), ("bytes=-3", 7..<10),
            ("bytes=10-", nil),
        ] as [(String, Range<Int>?)]
    )
    func `a range gives positions`(header: String, positions: Range<Int>?) {
        #expect(ByteRange(header)?.positions(within: 10) == positions)
    }

    @Test(arguments: ["bytes=5-2", "bytes=a-b", "bytes=0-1,3-4", "lines=0-1", "bytes=-"])
    func `nonsense is no range`(header: String) {
        #expect(ByteRange(header) == nil)
    }

    @Test func `speed shortens what is told, down to one second`() {
        #expect(Pace(speed: 60).wholeSeconds(.seconds(3_600)) == 60)
        #expect(Pace(speed: 60).wholeSeconds(.seconds(61)) == 2)
        #expect(Pace(speed: 600).wholeSeconds(.seconds(60)) == 1)
        #expect(Pace(speed: 1).wholeSeconds(.seconds(60)) == 60)
    }
}
