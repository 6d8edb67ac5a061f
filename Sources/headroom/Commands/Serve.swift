import ArgumentParser
import Foundation
import Gateway
import GitHub
import Logging
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

    @OptionGroup(title: "Subject") var subject: SubjectOptions
    @OptionGroup(title: "Webhooks") var gateway: GatewayOptions
    @OptionGroup(title: "Settings") var settings: SettingsOptions
    @OptionGroup(title: "Log and audit") var records: RecordOptions
    @OptionGroup(title: "Simulation") var simulation: SimulationOptions

    func run() async throws {
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        let secrets = subject.takeEnvironment()
        let environment = secrets.plain
        let time = SystemTime()
        let subject = try subject.choose(simulation: simulation, environment: secrets)
        let settings = try settings.source(environment: environment).load().settings.values
        let records = try Records(
            records,
            settings,
            environment: environment,
            isSimulated: subject.isSimulated,
            time: time
        )
        try await withWatched(
            subject,
            settings: settings,
            records: records,
            isReadOnly: true,
            environment: environment,
            time: time
        ) { watched in
            try await withGateway(
                at: listen,
                gateway,
                otherwise: .lines(.standardOutput),
                of: watched,
                environment: secrets,
                time: time
            ) { address in
                if let address { tell(address) }
                await work(on: watched, time)
            }
        }
    }

    /// At once, even into a pipe.
    private func tell(_ address: ListenAddress) {
        let line = "{\"listening\":\"\(address)\"}\n"
        try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    }

    /// Until a signal asks to end.
    private func work(on watched: Watched, _ time: any TimeSource) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await Poller(watched: watched, time: time) { _ in }.run() }
            if let workload = watched.workload { group.addTask { await workload.run() } }
            await Signals.termination()
            group.cancelAll()
        }
    }
}
