import ArgumentParser

/// `headroom artifacts`: what workflow runs left behind.
struct ArtifactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "artifacts",
        abstract: "List and download the artifacts of a repository's workflow runs.",
        subcommands: [ArtifactsList.self, ArtifactsDownload.self]
    )
}
