import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

/// What comes from outside may be anything; reading it must trap on nothing.
@Suite struct TortureTests {
    private static let pieces = [
        "0", "-1", "9223372036854775807", "-9223372036854775808", "1e999", "99999999999999999999", ",", " ",
        "\t",
        "Mon, 12 Jan 1970 13:46:40 GMT", "Sun Nov  6 08:49:37 9999", "00:00:60", "Feb", "31", "http://",
        "https://",
        "[::1]", ":", "@", "/", "//", "..", "%2e", "%", "?", "#", "sig=", "code=", "\"token\":\"", "ghp_",
        "ghs_",
        "github_pat_", "eyJ", ".", "-----BEGIN ", "-----END ", "Bearer ", "{", "}", "[", "]", "\"errors\":",
        "\"message\":", "null", "\u{1B}[2J", "\u{202E}", "ä", "\u{0}", "\r\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ]

    private static let names = [
        "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "x-ratelimit-resource",
        "retry-after",
        "date", "content-type", "gh-limited-by", "location", "",
    ]

    private func text(_ dice: inout Dice) -> String {
        (0..<dice.roll(1...8)).map { _ in dice.pick(Self.pieces) }.joined()
    }

    @Test func `any answer gets a verdict`() {
        var clock = ServerClock()
        for seed in 0..<4000 as Range<UInt64> {
            var dice = Dice(seed: seed)
            let fields = (0..<dice.roll(1...8)).map { _ in
                Headers.Field(name: dice.pick(Self.names), value: text(&dice))
            }
            clock.heard(text(&dice), sentAt: Answered.now, receivedAt: Answered.now)
            let answered = Answered(
                status: dice.pick([200, 204, 302, 304, 401, 403, 429, 500, 0, -1, 1000]),
                headers: Headers(fields),
                body: text(&dice),
                path: dice.pick(["/user", "/graphql", "/rate_limit"]),
                clock: clock
            )
            #expect((answered.reading?.remaining ?? 0) >= 0, "seed \(seed)")
        }
    }

    @Test func `any path is refused or stays with the API`() throws {
        let address = try APIAddress("https://ghe.example/api/v3")
        for seed in 0..<4000 as Range<UInt64> {
            var dice = Dice(seed: seed)
            let request = Request(.get, (dice.chance(percent: 70) ? "/" : "") + text(&dice))
            guard let target = try? RequestTarget(of: request, at: address) else { continue }
            #expect(target.url.hasPrefix("https://ghe.example/api/"), "seed \(seed): \(target.url)")
            #expect(target.url.utf8.allSatisfy { $0 > 32 && $0 < 127 }, "seed \(seed)")
        }
    }

    @Test func `no secret survives any surroundings`() {
        let secret = "ghp_Zz9Zz8Zz7Zz6Zz5Zz4Zz3Zz2Zz1Zz0ZzAZzBZzC"
        for seed in 0..<4000 as Range<UInt64> {
            var dice = Dice(seed: seed)
            let shown = Redactor.text(text(&dice) + " " + secret + text(&dice))
            #expect(!shown.contains("Zz"), "seed \(seed): \(shown)")
        }
    }
}
