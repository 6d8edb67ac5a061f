/// Why a text is no key that an App can sign with. Tells what to do, and nothing of the text but its kind.
public enum AppKeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is no PEM block.
    case notPEM
    /// PEM of something else, such as a certificate.
    case notPrivate(label: String)
    /// The key is in OpenSSH's own format.
    case openSSH
    /// The key wants a password.
    case encrypted
    /// GitHub Apps sign with RSA, and the key is of another kind.
    case notRSA(kind: String)
    /// The key has fewer bits than signing wants.
    case tooShort(bits: Int)
    /// The block is there, and what it holds is no key.
    case unreadable

    public var description: String {
        switch self {
        case .notPEM:
            "The App's key is no PEM: it must begin with -----BEGIN RSA PRIVATE KEY-----. "
                + "Give the file that GitHub let you download."
        case .notPrivate(let label):
            "The App's key is a \(label), not a private key. Give the file that GitHub let you download."
        case .openSSH:
            "The App's key is in OpenSSH's form. Convert it: ssh-keygen -p -m PEM -N '' -f FILE"
        case .encrypted:
            "The App's key is encrypted. Decrypt it: openssl rsa -in FILE -out FILE.pem"
        case .notRSA(let kind):
            "The App's key is \(kind); GitHub takes RSA only. Make a key on the App's page."
        case .tooShort(let bits):
            "The App's key has \(bits) bits; 2048 are the least. Make a new one on the App's page."
        case .unreadable: "The App's key is damaged. Give the file that GitHub let you download, whole."
        }
    }
}
