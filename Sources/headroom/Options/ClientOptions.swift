import ArgumentParser
import Foundation
import Logging
import Resilience
import Timing

/// What a command needs that asks GitHub something, without a screen.
struct ClientOptions: ParsableArguments {
    @OptionGroup var subject: SubjectOptions
    @OptionGroup(title: "Settings") var settings: SettingsOptions
    @OptionGroup(title: "Log and audit") var records: RecordOptions
    @OptionGroup(title: "Simulation") var simulation: SimulationOptions

    /// - Throws: where a text names no repository.
    static func checkRepository(_ text: String) throws {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw ValidationError("“\(text)” is no repository: write it as OWNER/REPO.")
        }
    }

    func loadSettings() throws -> Settings {
        try settings.source(environment: ProcessInfo.processInfo.environment).load().settings.values
    }

    /// Lends a client of the chosen GitHub, and the environment's secrets.
    func withWatched<Success: Sendable>(
        time: any TimeSource,
        _ body: (Watched, SecretEnvironment) async throws -> Success
    ) async throws -> Success {
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        let secrets = subject.takeEnvironment()
        let environment = secrets.plain
        let subject = try subject.choose(simulation: simulation, environment: secrets)
        let settings = try loadSettings()
        let records = try Records(
            records,
            settings,
            environment: environment,
            isSimulated: subject.isSimulated,
            time: time
        )
        return try await headroom.withWatched(
            subject,
            settings: settings,
            records: records,
            isReadOnly: true,
            environment: environment,
            time: time
        ) { try await body($0, secrets) }
    }
}
