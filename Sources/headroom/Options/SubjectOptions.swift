import ArgumentParser
import Simulator

/// What to watch.
struct SubjectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Watch a simulated GitHub: \(Scenario.names.joined(separator: ", ")), or a file. Alone: \(Watch.defaultScenario).",
            valueName: "scenario"
        )
    )
    var simulate: String?

    @Option(
        name: .customLong("api-url"),
        help: ArgumentHelp(
            "The API's base URL, as https://HOST/api/v3 for GitHub Enterprise; default GITHUB_API_URL, or GitHub's.",
            valueName: "url"
        )
    )
    var apiURL: String?

    @OptionGroup(title: "Credentials") var credentials: CredentialOptions

    /// The environment, its secrets taken out of it, so that no child of ours inherits one.
    func takeEnvironment() -> SecretEnvironment {
        SecretEnvironment.take(credentials.secretVariables)
    }

    func choose(simulation: SimulationOptions, environment: SecretEnvironment) throws -> Subject {
        try Subject.choose(
            simulate: simulate,
            apiURL: apiURL,
            simulation: simulation,
            credentials: credentials,
            environment: environment
        )
    }
}
