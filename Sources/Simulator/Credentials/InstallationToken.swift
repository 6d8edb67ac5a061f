internal import Timing

/// A token of an App's installation. It carries its own facts, sealed, so that the server need not remember
/// it.
struct InstallationToken: Hashable, Sendable {
    let installation: Int
    /// Unix time in milliseconds.
    let issued: Int64

    /// `ghs_` and 36 letters and digits: installation, time and seal.
    func text(sealedWith secret: UInt64) -> String {
        let facts =
            Hexadecimal.text(of: UInt64(installation)).suffix(8)
            + Hexadecimal.text(of: UInt64(issued)).suffix(12)
        return "ghs_\(facts)\(seal(secret))"
    }

    /// The longer form without state that GitHub rolls out since April 2026: two dots and some 520
    /// characters.
    func statelessText(sealedWith secret: UInt64) -> String {
        let inner = text(sealedWith: secret).dropFirst(4)
        let filler = String(repeating: "aB3_", count: 80)
        return "ghs_1_eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.\(inner)\(filler).\(filler.prefix(86))"
    }

    /// Nil for tokens that this server did not make.
    init?(_ text: Substring, sealedWith secret: UInt64) {
        guard text.hasPrefix("ghs_") else { return nil }
        let parts = text.dropFirst(4).split(separator: ".")
        let inner = Array((parts.count == 3 ? parts[1] : text.dropFirst(4)).prefix(36))
        guard inner.count == 36, let installation = Int(String(inner[0..<8]), radix: 16),
            let issued = Int64(String(inner[8..<20]), radix: 16)
        else { return nil }
        self.init(installation: installation, issued: issued)
        guard String(inner[20...]) == seal(secret) else { return nil }
    }

    init(installation: Int, issued: Int64) {
        self.installation = installation
        self.issued = issued
    }

    private func seal(_ secret: UInt64) -> String {
        Hexadecimal.text(of: SeededGenerator.value(secret, UInt64(installation), UInt64(issued)))
    }

    /// How long ago it was made.
    func age(at now: Instant) -> Duration {
        .milliseconds(now.nanoseconds / 1_000_000 - issued)
    }
}
