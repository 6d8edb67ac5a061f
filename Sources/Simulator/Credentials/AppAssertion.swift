internal import FoundationEssentials
internal import Timing

/// The JWT by which an App shows who it is. Only its shape and times are checked, not its signature (GitHub
/// docs: Generating a JSON Web Token for a GitHub App).
enum AppAssertion {
    /// How far a caller's clock may be ahead.
    private static let tolerance = 60

    /// Whether the text has a JWT's shape.
    static func isOne(_ token: Substring) -> Bool {
        token.hasPrefix("eyJ") && token.split(separator: ".", omittingEmptySubsequences: false).count == 3
    }

    /// - Returns: GitHub's message, or nil where the assertion holds.
    static func fault(in token: Substring, at now: Instant) -> String? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[2].isEmpty, let claims = decoded(parts[1]), claims["iss"] != nil else {
            return "A JSON web token could not be decoded"
        }
        let seconds = Int(now.secondsSinceEpoch)
        guard let expiry = claims["exp"]?.integer, expiry > seconds else {
            return
                "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the "
                + "assertion expires"
        }
        guard expiry <= seconds + 600 + tolerance else {
            return "'Expiration time' claim ('exp') is too far in the future"
        }
        guard let issued = claims["iat"]?.integer, issued <= seconds + tolerance else {
            return
                "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
        }
        return nil
    }

    private static func decoded(_ part: Substring) -> JSON? {
        let standard = part.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        let padded = String(standard) + String(repeating: "=", count: (4 - part.count % 4) % 4)
        return Data(base64Encoded: padded).flatMap { JSON(parsing: Array($0)) }
    }
}
