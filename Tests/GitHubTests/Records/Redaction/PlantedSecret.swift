import TestSupport

@testable import GitHub

/// A secret, and the text in which it is planted.
struct PlantedSecret: Sendable, CustomStringConvertible {
    let name: String
    /// What goes into a field.
    let text: String
    /// Of this no eight letters in a row may be seen anywhere.
    let secret: String

    var description: String { name }

    /// Every form, with letters of these dice.
    static func all(_ dice: inout Dice) -> [PlantedSecret] {
        let plain = forms(&dice)
        let once = plain.map {
            PlantedSecret(name: "\($0.name), encoded", text: encoded($0.text), secret: $0.secret)
        }
        let twice = once.map {
            PlantedSecret(name: "\($0.name) twice", text: encoded($0.text), secret: $0.secret)
        }
        return plain + once + twice
    }

    private static func forms(_ dice: inout Dice) -> [PlantedSecret] {
        var forms: [PlantedSecret] = []
        func plant(_ name: String, _ secret: String, in text: (String) -> String = { $0 }) {
            forms.append(PlantedSecret(name: name, text: text(secret), secret: secret))
        }
        for prefix in ["ghp_", "gho_", "ghu_", "ghr_", "ghs_"] {
            plant(prefix, prefix + letters(36, &dice)) { "see \($0)." }
        }
        plant("fine-grained token", "github_pat_\(letters(22, &dice))_\(letters(59, &dice))")
        plant("web token", webToken(&dice)) { "jwt \($0)!" }
        plant("stateless token", "ghs_123_" + webToken(&dice))
        plant("key", letters(64, &dice)) {
            "-----BEGIN RSA PRIVATE KEY-----\\n\($0)\\n-----END RSA PRIVATE KEY-----"
        }
        plant("key without end", letters(64, &dice)) { "-----BEGIN PRIVATE KEY-----\\n\($0)" }
        plant("authorization", letters(40, &dice)) { "authorization: token \($0)" }
        plant("basic authorization", letters(40, &dice)) { "Authorization: Basic \($0)==" }
        plant("cookie", letters(30, &dice)) { "cookie: user_session=\($0); a=b" }
        plant("one-time password", letters(16, &dice)) { "X-GitHub-OTP: \($0)" }
        plant("signed link", letters(44, &dice)) { "https://b.example/x?se=2026&sig=\($0)&sp=r" }
        plant("user of a URL", letters(12, &dice)) { "https://octo:\($0)@host.example/x" }
        for name in ["client_secret", "access_token", "refresh_token", "webhook_secret", "password", "sig"] {
            plant(name, letters(24, &dice)) { "\(name)=\($0)&x=1" }
        }
        plant("login code", letters(20, &dice)) { "/login?code=\($0)&state=x" }
        plant("member", letters(20, &dice)) { #"{"token":"\#($0)"}"# }
        plant("variable", letters(20, &dice)) { "GITHUB_PRIVATE_KEY=\($0)" }
        return forms
    }

    private static func webToken(_ dice: inout Dice) -> String {
        "eyJ\(letters(30, &dice)).eyJ\(letters(90, &dice)).\(letters(80, &dice))-_"
    }

    private static func letters(_ count: Int, _ dice: inout Dice) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<count).map { _ in dice.pick(alphabet) })
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return byte.isMultiple(of: 3) || byte == UInt8(ascii: "%") || !isUnreserved(byte)
                ? "%" + String(repeating: "0", count: 2 - digits.count) + digits
                : String(UnicodeScalar(byte))
        }.joined()
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || [45, 46, 95, 126].contains(byte)
    }
}

extension PlantedSecret {
    /// Where eight letters in a row of the secret stand in a text; `nil` where they don't.
    func leak(in text: String) -> String? {
        let windows = Set(Self.windows(of: Array(secret.utf8)))
        let bytes = Array(text.utf8)
        let place = Self.windows(of: bytes).firstIndex { windows.contains($0) }
        return place.map {
            String(decoding: bytes[max(0, $0 - 40)..<min(bytes.count, $0 + 40)], as: UTF8.self)
        }
    }

    private static func windows(of bytes: [UInt8]) -> [UInt64] {
        guard bytes.count >= 8 else { return [] }
        var window: UInt64 = 0
        var windows: [UInt64] = []
        windows.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            window = window << 8 | UInt64(byte)
            if index >= 7 { windows.append(window) }
        }
        return windows
    }
}
