/// An App, the key it signs with, and the installation that it acts for.
public struct AppIdentity: Sendable {
    /// The client id, or the App's number.
    public let issuer: String
    /// The number of the installation, as its settings page on GitHub tells it.
    public let installation: Int
    let key: AppKey

    /// - Parameters:
    ///   - issuer: the client id (GitHub recommends it) or the App's number: letters, digits, dots and
    ///     dashes.
    ///   - key: the key that the App signs with.
    ///   - installation: the installation's number, from its page's address.
    public init(issuer: String, key: AppKey, installation: Int) throws(AppIdentityError) {
        guard !issuer.isEmpty, issuer.utf8.allSatisfy(Self.isPlain) else { throw .badIssuer(issuer) }
        guard installation > 0 else { throw .badInstallation }
        self.issuer = issuer
        self.key = key
        self.installation = installation
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
