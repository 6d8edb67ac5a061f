public import Resilience

/// All that environment variables say of a client: whose it is, where it asks, and how it behaves.
///
/// | variable | what it gives |
/// |---|---|
/// | `GITHUB_APP_ID`, `GITHUB_PRIVATE_KEY`, `GITHUB_INSTALLATION_ID` | a GitHub App in one of its installations |
/// | `GITHUB_TOKEN`, else `GH_TOKEN` | a token, where there is no App |
/// | `GITHUB_API_URL` | the API of an Enterprise Server |
/// | those of the article on settings | settings |
public struct ClientSetup: Sendable {
    /// The App, the token, or nobody.
    public var credential: Credential
    /// The address; all else is as it is without any variable.
    public var configuration: ClientConfiguration
    /// The preset's, changed by the variables.
    public var settings: Settings

    /// Reads the variables. Empty ones count as not set.
    ///
    /// - Parameters:
    ///   - environment: as `ProcessInfo.processInfo.environment` gives it.
    ///   - preset: what holds where no variable says anything; `nil` takes the defaults.
    public init(environment: [String: String], preset: Preset? = nil) throws(EnvironmentError) {
        let variables = environment.filter { !$0.value.isEmpty }
        credential = try Self.app(in: variables) ?? Self.token(in: variables) ?? .anonymous
        configuration = ClientConfiguration()
        if let url = variables["GITHUB_API_URL"] {
            do throws(APIAddressError) {
                configuration.address = try APIAddress(url)
            } catch {
                throw .address(error)
            }
        }
        do throws(SettingError) {
            let resolved = try ResolvedSettings(preset: preset, file: [], environment: environment, flags: [])
            settings = resolved.values
        } catch {
            throw .setting(error)
        }
    }

    private static func token(in variables: [String: String]) -> Credential? {
        (variables["GITHUB_TOKEN"] ?? variables["GH_TOKEN"]).map { .token(Secret($0)) }
    }

    private static func app(in variables: [String: String]) throws(EnvironmentError) -> Credential? {
        let names = ["GITHUB_APP_ID", "GITHUB_PRIVATE_KEY", "GITHUB_INSTALLATION_ID"]
        let values = names.compactMap { variables[$0] }
        guard !values.isEmpty else { return nil }
        if let missing = names.first(where: { variables[$0] == nil }) { throw .missing(variable: missing) }
        guard let installation = Int(values[2]) else { throw .notNumber(variable: names[2]) }
        let key = try key(Secret(values[1]))
        do throws(AppIdentityError) {
            return .app(try AppIdentity(issuer: values[0], key: key, installation: installation))
        } catch {
            throw .app(error)
        }
    }

    private static func key(_ pem: Secret) throws(EnvironmentError) -> AppKey {
        do throws(AppKeyError) {
            return try AppKey(pem)
        } catch {
            throw .key(error)
        }
    }
}
