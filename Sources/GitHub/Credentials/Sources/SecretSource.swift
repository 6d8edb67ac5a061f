/// Where a secret is read from, when the program starts.
public enum SecretSource: Hashable, Sendable {
    /// A file that nobody but its owner may read.
    case file(String)
    /// A file of the service manager, which sees to who may read it (systemd's `$CREDENTIALS_DIRECTORY`).
    case serviceCredential(String)
    /// What a program prints. It is started directly, without a shell.
    case command([String])

    /// What the GitHub CLI was logged in with.
    public static func gitHubCLI(host: String) -> SecretSource {
        .command(["gh", "auth", "token", "--hostname", host])
    }

    /// Reads the secret; blocks until it is there. Space around it is no part of it.
    ///
    /// - Parameter environment: what a program is started with; there must be no secret in it.
    public func read(environment: [String: String]) throws(SecretSourceError) -> Secret {
        var bytes =
            switch self {
            case .file(let path): try SecretFile.read(path, mustBePrivate: true)
            case .serviceCredential(let path): try SecretFile.read(path, mustBePrivate: false)
            case .command(let words): try SecretCommand.output(of: words, environment: environment)
            }
        while let last = bytes.last, last <= 32 { bytes.removeLast() }
        let secret = Secret(utf8: consume bytes)
        guard !secret.isEmpty else { throw .empty(source: name) }
        return secret
    }

    /// The same, for what must be a token: one word of visible signs.
    public func readToken(environment: [String: String]) throws(SecretSourceError) -> Secret {
        let secret = try read(environment: environment)
        guard secret.isToken else { throw .notAToken(source: name) }
        return secret
    }

    /// What messages call it; of a program only its name, since arguments may be private.
    private var name: String {
        switch self {
        case .file(let path), .serviceCredential(let path): path
        case .command(let words): words.first ?? ""
        }
    }
}

extension Secret {
    /// Whether it is one word that a header can carry.
    public var isToken: Bool {
        withBytes { bytes in !bytes.isEmpty && bytes.allSatisfy { (33...126).contains($0) } }
    }
}
