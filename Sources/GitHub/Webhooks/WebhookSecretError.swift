/// Why a hook cannot be guarded by what was given.
public enum WebhookSecretError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no secret at all.
    case none
    /// Everybody knows an empty secret.
    case empty

    public var description: String {
        switch self {
        case .none: "No webhook secret was given. Deliveries cannot be told from forgeries without one."
        case .empty: "A webhook secret is empty. Give the one that GitHub has for the hook."
        }
    }
}
