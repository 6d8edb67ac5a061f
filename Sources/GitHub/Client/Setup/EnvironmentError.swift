public import Resilience

/// Why a client cannot be set up from the environment. No case tells a secret.
public enum EnvironmentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// This variable is not set, and another one makes no sense without it.
    case missing(variable: String)
    /// `GITHUB_INSTALLATION_ID` is no number.
    case notNumber(variable: String)
    /// `GITHUB_PRIVATE_KEY` holds no key that can be used.
    case key(AppKeyError)
    /// App and installation do not name one.
    case app(AppIdentityError)
    /// `GITHUB_API_URL` is no address to send a token to.
    case address(APIAddressError)
    /// A setting's variable holds what the setting cannot be.
    case setting(SettingError)

    /// For people: what is wrong, and what to do.
    public var description: String {
        switch self {
        case .missing(let variable): "\(variable) is not set, and the others need it. Set it as well."
        case .notNumber(let variable): "\(variable) is no number. Copy it from the installation's page."
        case .key(let error): "GITHUB_PRIVATE_KEY: \(error)"
        case .app(let error): "GITHUB_APP_ID or GITHUB_INSTALLATION_ID: \(error)"
        case .address(let error): "GITHUB_API_URL: \(error)"
        case .setting(let error): error.sentence
        }
    }
}
