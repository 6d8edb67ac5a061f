private import FoundationEssentials

/// The token by which an App asks for its installation's token: three parts of base64url, signed with RS256
/// (GitHub docs: Generating a JSON Web Token for a GitHub App; RFC 7519).
enum AppAssertion {
    /// Issued a minute ago and good for nine more, so that clocks may differ a little: GitHub allows ten minutes.
    /// Times are whole seconds, because GitHub refuses fractions.
    ///
    /// - Parameter now: what the server's clock shows, in seconds since the Unix epoch.
    static func make(for app: AppIdentity, at now: Int64) throws -> Secret {
        let header = #"{"alg":"RS256","typ":"JWT"}"#
        let claims = #"{"iat":\#(now - 60),"exp":\#(now + 540),"iss":"\#(app.issuer)"}"#
        let message = encoded(header.utf8) + "." + encoded(claims.utf8)
        return Secret(message + "." + encoded(try app.key.signature(of: Data(message.utf8))))
    }

    /// base64url without padding (RFC 4648 section 5).
    private static func encoded(_ bytes: some Sequence<UInt8>) -> String {
        let signs = Data(bytes).base64EncodedString().compactMap { sign -> Character? in
            switch sign {
            case "+": "-"
            case "/": "_"
            case "=": nil
            default: sign
            }
        }
        return String(signs)
    }
}
