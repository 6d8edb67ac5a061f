import Foundation
import Testing

@testable import GitHub

@Suite struct SecretTests {
    private let text = "ghs_0123456789abcdefghijABCDEFGHIJ012345"

    @Test func `a secret prints nothing of itself, not even its length`() {
        let secret = Secret(text)
        var dumped = ""
        dump(secret, to: &dumped)
        dump([Credential.token(secret)], to: &dumped)
        let printed = ["\(secret)", String(reflecting: secret), dumped, "\([secret])"]
        for print in printed {
            #expect(!print.contains("0123") && !print.contains("40"), "\(print)")
        }
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(!((secret as Any) is any Encodable))
    }

    @Test func `secrets are equal where their bytes are`() {
        let secret = Secret(text)
        #expect(secret == secret)
        #expect(secret == Secret(text))
        for position in text.indices {
            var other = text
            other.replaceSubrange(position...position, with: "!")
            #expect(secret != Secret(other))
        }
        #expect(secret != Secret(text.dropLast()))
        #expect(Secret("") == Secret(""))
    }

    @Test func `a secret's pages are locked, and left out of core dumps and forked children`() throws {
        let secret = Secret(text)
        let address = secret.withBytes { UInt(bitPattern: $0.baseAddress) }
        let flags = try #require(try Self.flags(ofMapping: address))
        #expect(flags.contains("dd"), "not dumped: \(flags)")
        #expect(flags.contains("wf"), "wiped on fork: \(flags)")
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(__RLIMIT_MEMLOCK.rawValue), &limit)
        if limit.rlim_cur > 1 << 20 { #expect(flags.contains("lo"), "locked: \(flags)") }
        withExtendedLifetime(secret) {}
    }

    @Test func `the bytes that a secret was made from are overwritten`() {
        var bytes = Array(text.utf8)
        let memory = LockedMemory(taking: &bytes)
        #expect(bytes == [UInt8](repeating: 0, count: text.utf8.count))
        #expect(memory.bytes.elementsEqual(text.utf8))
    }

    private static func flags(ofMapping address: UInt) throws -> [Substring]? {
        // Read to its end, because the system tells no size of it.
        let file = try #require(FileHandle(forReadingAtPath: "/proc/self/smaps"))
        let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        var isInside = false
        for line in maps.split(separator: "\n") {
            if let range = range(of: line) { isInside = range.contains(address) }
            if isInside, line.hasPrefix("VmFlags:") { return line.split(separator: " ").map { $0 } }
        }
        return nil
    }

    private static func range(of line: Substring) -> Range<UInt>? {
        let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard ends.count == 2, ends[0] < ends[1] else { return nil }
        return ends[0]..<ends[1]
    }
}
