/// The names under which secrets stand: in headers, in parameters of a query or a form, in members of JSON,
/// in variables of an environment.
enum SecretNames {
    /// Whatever comes before them: `token`, `GITHUB_TOKEN`, `accessToken`, `x-api-token`.
    private static let endings = [
        "token", "secret", "password", "passwd", "passphrase", "apikey", "api_key", "api-key", "privatekey",
        "private_key", "private-key", "access_key", "access-key", "authorization", "cookie", "signature",
        "signature-256", "credential", "credentials", "x-github-otp",
    ].map { Array($0.utf8) }

    /// Only as a whole: they end many a harmless word.
    private static let words = ["sig", "pem", "otp", "jwt", "pwd"].map { Array($0.utf8) }

    /// Headers whose value may hold spaces: where one is told in a text, the rest of its line is secret.
    private static let headers = [
        "authorization", "cookie", "x-github-otp", "signature", "signature-256",
    ].map { Array($0.utf8) }

    static func isSecret(_ name: ArraySlice<UInt8>) -> Bool {
        words.contains { isEqual(name, $0) } || endings.contains { ends(name, with: $0) }
    }

    static func isHeader(_ name: ArraySlice<UInt8>) -> Bool {
        headers.contains { ends(name, with: $0) }
    }

    private static func ends(_ name: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
        name.count >= ending.count && isEqual(name.suffix(ending.count), ending)
    }

    /// - Parameter wanted: in lower case.
    private static func isEqual(_ name: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        name.count == wanted.count
            && zip(name, wanted).allSatisfy { byte, wanted in
                byte == wanted || ((65...90).contains(byte) && byte | 32 == wanted)
            }
    }
}
