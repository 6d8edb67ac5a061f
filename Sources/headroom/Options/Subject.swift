import ArgumentParser
import Dashboard
import GitHub
import Resilience
import Simulator

/// What is watched.
enum Subject {
    /// The first credential is the one of requests that name none.
    case live(APIAddress, [Credential])
    case simulated(Scenario, SimulationOptions)

    var isSimulated: Bool {
        if case .simulated = self { true } else { false }
    }

    /// The line that says how to watch the real GitHub instead of a simulated one.
    static let advice = "to watch the real GitHub: GITHUB_TOKEN=… headroom"

    /// The simulator where it is asked for or where there is no token, the address given otherwise.
    static func choose(
        simulate scenario: String?,
        apiURL: String?,
        simulation: SimulationOptions,
        credentials: CredentialOptions,
        environment: SecretEnvironment
    ) throws -> Subject {
        if let scenario {
            guard apiURL == nil else {
                throw ValidationError("--simulate and --api-url exclude each other: leave one out.")
            }
            return .simulated(try Scenario.named(scenario), simulation)
        }
        let address = try (apiURL ?? environment.text("GITHUB_API_URL")).map(APIAddress.init) ?? .github
        let host = address == .github ? "github.com" : address.host
        let found = try CredentialFinder(options: credentials, environment: environment, host: host).find()
        guard !found.isEmpty else {
            guard apiURL == nil else {
                throw ValidationError("--api-url needs a token: set GITHUB_TOKEN or GH_TOKEN.")
            }
            return .simulated(try Scenario.named(Watch.defaultScenario), simulation)
        }
        return .live(address, found)
    }
}
