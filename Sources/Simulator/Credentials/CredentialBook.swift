internal import Timing

/// Finds out whose a token is. Headers seen lately are remembered to spare their digests; nothing shows them.
struct CredentialBook: Hashable, Sendable {
    private static let capacity = 10_000

    private let scenario: Scenario
    private let pace: Pace
    private let secret: UInt64
    private var known: [String: Credential] = [:]

    init(scenario: Scenario, pace: Pace, secret: UInt64) {
        self.scenario = scenario
        self.pace = pace
        self.secret = secret
    }

    mutating func resolve(_ header: String?, lag: Duration, at now: Instant) -> Authorization {
        guard let header else { return .missing }
        if let credential = known[header] { return .resolved(credential) }
        let words = header.split(separator: " ", maxSplits: 1)
        guard words.count == 2 else { return .refused("Bad credentials") }
        switch words[0].lowercased() {
        case "bearer" where AppAssertion.isOne(words[1]):
            return AppAssertion.fault(in: words[1], at: now).map { .refused($0) } ?? .resolved(.app)
        case "bearer", "token":
            return resolve(token: words[1], header, lag: lag, at: now)
        case "basic":
            return remember(.user(token: words[1]), under: header)
        default:
            return .refused("Bad credentials")
        }
    }

    /// A token for the installation, in the shape that the caller asks for, and when it ends.
    func issue(installation: Int, stateless: Bool, at now: Instant) -> (text: String, expiry: Instant) {
        let token = InstallationToken(installation: installation, issued: now.nanoseconds / 1_000_000)
        let text = stateless ? token.statelessText(sealedWith: secret) : token.text(sealedWith: secret)
        return (text, now.advanced(by: pace.real(scenario.tokenLife)))
    }

    private mutating func resolve(
        token: Substring,
        _ header: String,
        lag: Duration,
        at now: Instant
    ) -> Authorization {
        if let issued = InstallationToken(token, sealedWith: secret) {
            let age = issued.age(at: now)
            guard age >= lag, age < pace.real(scenario.tokenLife) else { return .refused("Bad credentials") }
            return .resolved(.installation(issued.installation))
        }
        let isInvalid = scenario.invalidTokens.contains { token.hasPrefix($0) }
        guard !isInvalid, Self.isPlausible(token) else { return .refused("Bad credentials") }
        return remember(.user(token: token), under: header)
    }

    private mutating func remember(_ credential: Credential, under header: String) -> Authorization {
        if known.count >= Self.capacity { known.removeAll() }
        known[header] = credential
        return .resolved(credential)
    }

    private static func isPlausible(_ token: Substring) -> Bool {
        token.utf8.count >= 8
            && token.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
