import Foundation
import GitHub
import Glibc

/// The environment, parted into secrets and the rest. Taking the secrets wipes them from it, so that no child of
/// this program, and nobody who looks at its environment, finds them.
struct SecretEnvironment: Sendable {
    /// Variables whose values are secret.
    static let names = [
        "GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PRIVATE_KEY", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN",
        "GITHUB_WEBHOOK_SECRET", "GITHUB_WEBHOOK_SECRET_OLD", "HEADROOM_GATEWAY_TOKEN",
    ]

    /// Without the secrets.
    let plain: [String: String]
    private let secrets: [String: Secret]

    init(plain: [String: String], secrets: [String: Secret]) {
        self.plain = plain
        self.secrets = secrets
    }

    /// Takes the secrets out of the process's environment. To be called once, before anything else reads it.
    ///
    /// - Parameter named: further variables whose values are secret.
    static func take(_ named: [String] = []) -> SecretEnvironment {
        var secrets: [String: Secret] = [:]
        for name in names + named { secrets[name] = taken(name) ?? secrets[name] }
        return SecretEnvironment(plain: ProcessInfo.processInfo.environment, secrets: secrets)
    }

    /// `nil` where the variable is not set, or empty.
    func secret(_ name: String) -> Secret? { secrets[name] }

    /// `nil` where the variable is not set, or empty.
    func text(_ name: String) -> String? { plain[name].flatMap { $0.isEmpty ? nil : $0 } }

    private static func taken(_ name: String) -> Secret? {
        guard let value = getenv(name) else { return nil }
        let length = strlen(value)
        let bytes = UnsafeRawBufferPointer(start: value, count: length)
        let secret = Secret(utf8: Array(bytes))
        explicit_bzero(value, length)
        unsetenv(name)
        return secret.isEmpty ? nil : secret
    }
}
