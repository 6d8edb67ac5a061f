import ArgumentParser
import Dashboard
import GitHub
import Resilience
import Simulator

/// What is watched.
enum Subject {
    case live(APIAddress, Credential)
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
        environment: [String: String]
    ) throws -> Subject {
        let address = apiURL ?? environment["GITHUB_API_URL"].flatMap { $0.isEmpty ? nil : $0 }
        let credential = Self.credential(in: environment)
        if let scenario {
            guard apiURL == nil else {
                throw ValidationError("--simulate and --api-url exclude each other: leave one out.")
            }
            return .simulated(try Scenario.named(scenario), simulation)
        }
        guard let credential else {
            guard apiURL == nil else {
                throw ValidationError("--api-url needs a token: set GITHUB_TOKEN or GH_TOKEN.")
            }
            return .simulated(try Scenario.named(Watch.defaultScenario), simulation)
        }
        return .live(try address.map(APIAddress.init) ?? .github, credential)
    }

    private static func credential(in environment: [String: String]) -> Credential? {
        for variable in ["GITHUB_TOKEN", "GH_TOKEN"] {
            if let token = environment[variable], !token.isEmpty {
                return .token(Secret(token), name: CredentialName(rawValue: variable))
            }
        }
        return nil
    }
}
