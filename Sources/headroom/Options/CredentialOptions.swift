import ArgumentParser

/// Whose limits are watched: options first; where none is given, what the environment holds.
struct CredentialOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Read a token from a file that only you may read.", valueName: "file"))
    var tokenFile: String?

    @Option(
        help: ArgumentHelp(
            "Take the token that a program prints. Its words are parted at spaces; no shell is involved.",
            valueName: "words"
        )
    )
    var tokenCommand: String?

    @Flag(help: "Take the token of the GitHub CLI (gh auth token).")
    var tokenFromGh = false

    @Option(
        name: .customLong("credential"),
        help: ArgumentHelp(
            """
            A credential with its name: ci=env:VARIABLE, ci=file:FILE, ci=command:WORDS, ci=gh, or \
            ci=app:ID:INSTALLATION:KEYFILE. May be repeated; each has its own limits, and C shows one of them.
            """,
            valueName: "name=source"
        )
    )
    var named: [NamedCredential] = []

    /// Variables that hold secrets because an option says so.
    var secretVariables: [String] {
        named.compactMap { if case .environment(let variable) = $0.source { variable } else { nil } }
    }
}
