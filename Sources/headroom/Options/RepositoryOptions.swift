import ArgumentParser

/// A repository, and how to ask for what is in it.
struct RepositoryOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The repository.", valueName: "owner/repo"))
    var repository: String

    @OptionGroup var client: ClientOptions

    func validate() throws {
        try ClientOptions.checkRepository(repository)
    }
}
