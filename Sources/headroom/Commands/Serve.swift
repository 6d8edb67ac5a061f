import ArgumentParser
import Foundation
import Gateway
import GitHub
import Timing

/// `headroom gateway`: the client without a screen, for other programs to look at.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "Show metrics and health to other programs, and take webhooks; prints its address.",
        discussion: """
            GET /metrics, /health/github, /livez, /readyz; POST /webhooks/github where GITHUB_WEBHOOK_SECRET is set. \
            With HEADROOM_GATEWAY_TOKEN set, metrics and health ask for it as a bearer. SIGTERM ends it.
            """
    )

    @Option(
        help: ArgumentHelp("HOST:PORT, or unix:PATH; port 0 lets the system choose.", valueName: "address")
    )
    var listen = "127.0.0.1:9876"

    @OptionGroup(title: "Webhooks") var gateway: GatewayOptions
    @OptionGroup var client: ClientOptions

    func run() async throws {
        let time = SystemTime()
        try await client.withWatched(time: time) { watched, secrets in
            try await withGateway(
                at: listen,
                gateway,
                otherwise: .lines(.standardOutput),
                of: watched,
                environment: secrets,
                time: time
            ) { address in
                await work(on: watched, time) { if let address { tell(address) } }
            }
        }
    }

    /// At once, even into a pipe.
    private func tell(_ address: ListenAddress) {
        let line = "{\"listening\":\"\(address)\"}\n"
        try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    }

    /// Until a signal asks to end.
    private func work(
        on watched: Watched,
        _ time: any TimeSource,
        onWatch: @escaping @Sendable () -> Void
    ) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await Poller(watched: watched, time: time) { _ in }.run() }
            if let workload = watched.workload { group.addTask { await workload.run() } }
            await Signals.termination(onWatch: onWatch)
            group.cancelAll()
        }
    }
}
