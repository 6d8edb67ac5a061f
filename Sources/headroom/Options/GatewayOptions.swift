import ArgumentParser
import Gateway
import GitHub

/// What the gateway does with webhook deliveries, and which secrets guard it.
struct GatewayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Append webhook deliveries to this file, a line of JSON each; - is the standard output.",
            valueName: "file"
        )
    )
    var webhooksTo: String?

    @Option(
        help: ArgumentHelp(
            "Run this for each delivery: its body on the standard input, WEBHOOK_EVENT and WEBHOOK_DELIVERY in the environment.",
            valueName: "command"
        )
    )
    var webhookCommand: String?

    func validate() throws {
        guard webhooksTo == nil || webhookCommand == nil else {
            throw ValidationError("--webhooks-to and --webhook-command exclude each other: leave one out.")
        }
    }

    /// The gateway at this address. Secrets come from the environment, where no list of processes shows them.
    func configuration(_ address: String, environment: SecretEnvironment) throws -> GatewayConfiguration {
        guard let address = ListenAddress(address) else {
            throw ValidationError(
                "\(address) is no address: write 127.0.0.1:9876, [::1]:9876 or unix:/path/of/socket."
            )
        }
        let bearer = environment.secret("HEADROOM_GATEWAY_TOKEN")
        guard let configuration = GatewayConfiguration(address: address, bearer: bearer) else {
            throw ValidationError(
                "\(address) can be reached from other machines: set HEADROOM_GATEWAY_TOKEN, or listen on 127.0.0.1."
            )
        }
        return configuration
    }

    /// Judges deliveries; `nil` where no secret was given, so that none can be judged.
    func verifier(environment: SecretEnvironment) throws -> WebhookVerifier? {
        let secrets = ["GITHUB_WEBHOOK_SECRET", "GITHUB_WEBHOOK_SECRET_OLD"].compactMap(environment.secret)
        guard !secrets.isEmpty else {
            guard webhooksTo == nil, webhookCommand == nil else {
                throw ValidationError(
                    "Deliveries cannot be told from forgeries without a secret: set GITHUB_WEBHOOK_SECRET."
                )
            }
            return nil
        }
        return try WebhookVerifier(secrets: secrets)
    }
}
