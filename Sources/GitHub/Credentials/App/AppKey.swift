internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// The private key by which an App shows that it is itself. Never printed.
public struct AppKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let key: _RSA.Signing.PrivateKey

    /// Bits below which a key is refused.
    private static let shortestKey = 2048

    /// Reads a key in PEM: PKCS#1 as GitHub hands it out, or PKCS#8. A literal `\n` counts as a line's end, since
    /// many an environment cannot hold a real one.
    public init(_ pem: Secret) throws(AppKeyError) {
        key = try pem.reveal(Self.read).get()
    }

    private static func read(_ text: String) -> Result<_RSA.Signing.PrivateKey, AppKeyError> {
        let pem = text.replacing("\\n", with: "\n").replacing("\r\n", with: "\n")
        if let fault = fault(in: pem) { return .failure(fault) }
        guard let key = try? _RSA.Signing.PrivateKey(unsafePEMRepresentation: pem) else {
            return .failure(isElliptic(pem) ? .notRSA(kind: "EC") : .unreadable)
        }
        let bits = key.keySizeInBits
        return bits < shortestKey ? .failure(.tooShort(bits: bits)) : .success(key)
    }

    /// What its first line says against it.
    private static func fault(in pem: String) -> AppKeyError? {
        guard let start = pem.firstRange(of: "-----BEGIN "),
            let end = pem[start.upperBound...].firstRange(of: "-----")
        else { return .notPEM }
        let label = pem[start.upperBound..<end.lowerBound]
        if pem.contains("Proc-Type: 4,ENCRYPTED") { return .encrypted }
        switch label {
        case "RSA PRIVATE KEY", "PRIVATE KEY": return nil
        case "ENCRYPTED PRIVATE KEY": return .encrypted
        case "OPENSSH PRIVATE KEY": return .openSSH
        case "EC PRIVATE KEY", "DSA PRIVATE KEY": return .notRSA(kind: String(label.prefix { $0 != " " }))
        default:
            return label.hasSuffix("PRIVATE KEY") ? .unreadable : .notPrivate(label: String(label.prefix(40)))
        }
    }

    private static func isElliptic(_ pem: String) -> Bool {
        (try? P256.Signing.PrivateKey(pemRepresentation: pem)) != nil
            || (try? P384.Signing.PrivateKey(pemRepresentation: pem)) != nil
    }

    /// RS256 (RFC 7518 section 3.3).
    func signature(of message: some DataProtocol) throws -> [UInt8] {
        let digest = SHA256.hash(data: message)
        return Array(try key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation)
    }

    public var description: String { "‹key›" }
    public var debugDescription: String { "‹key›" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
