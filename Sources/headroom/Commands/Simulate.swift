import ArgumentParser
import Foundation
import Logging
import Simulator
import Timing

/// `headroom simulate`: the simulated GitHub alone, for any client.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Run a simulated GitHub on loopback for other clients; prints its URLs as one line of JSON.",
        discussion: "GET /_simulator/ledger tells what it counted, answered and refused. SIGTERM ends it."
    )

    @Option(
        help:
            "The API's port; 0 lets the system choose. The blob host always gets a port of the system's choice."
    )
    var port = 0

    @Option(help: "\(Scenario.names.joined(separator: ", ")), or a file.")
    var scenario = "calm"

    @OptionGroup var simulation: SimulationOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port \(port) is no port: give 0 to 65535.")
        }
    }

    func run() async throws {
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        let scenario = try Scenario.named(scenario)
        let server = SimulatorServer(
            scenario: scenario,
            seed: simulation.seed,
            speed: simulation.speed,
            time: SystemTime()
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (watch, watching) = AsyncStream<Void>.makeStream()
            group.addTask {
                await Signals.termination { watching.finish() }
                server.shutdown()
            }
            for await _ in watch {}
            try await server.run(apiPort: port, blobPort: 0) { urls in
                let line = """
                    {"api":"\(urls.api)","enterprise":"\(urls.enterpriseAPI)","graphql":"\(urls.api)/graphql",\
                    "blob":"\(urls.blob)","ledger":"\(urls.api)/_simulator/ledger"}

                    """
                try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
            }
            group.cancelAll()
        }
    }
}
