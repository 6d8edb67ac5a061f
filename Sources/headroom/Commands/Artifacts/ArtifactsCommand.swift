import ArgumentParser
import Foundation
import Logging
import Resilience
import Timing

/// `headroom artifacts`: what workflow runs left behind.
struct ArtifactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "artifacts",
        abstract: "List and download the artifacts of a repository's workflow runs.",
        subcommands: [ArtifactsList.self, ArtifactsDownload.self]
    )
}

/// What both of its commands need.
struct ArtifactsOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The repository.", valueName: "owner/repo"))
    var repository: String

    @OptionGroup var subject: SubjectOptions
    @OptionGroup(title: "Settings") var settings: SettingsOptions
    @OptionGroup(title: "Log and audit") var records: RecordOptions
    @OptionGroup(title: "Simulation") var simulation: SimulationOptions

    func validate() throws {
        let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw ValidationError("“\(repository)” is no repository: write it as OWNER/REPO.")
        }
    }

    /// Lends a client of the chosen GitHub.
    func withWatched<Success: Sendable>(
        time: any TimeSource,
        _ body: (Watched) async throws -> Success
    ) async throws -> Success {
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        let environment = ProcessInfo.processInfo.environment
        let subject = try Subject.choose(
            simulate: subject.simulate,
            apiURL: subject.apiURL,
            simulation: simulation,
            environment: environment
        )
        let settings = try settings.source(environment: environment).load().settings.values
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
            time: time,
            body
        )
    }
}
