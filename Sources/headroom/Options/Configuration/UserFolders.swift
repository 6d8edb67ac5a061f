/// Where the operator's files lie, by the XDG Base Directory Specification.
struct UserFolders: Sendable {
    let environment: [String: String]

    /// Settings, keys and themes.
    var configuration: String { folder("XDG_CONFIG_HOME", otherwise: "/.config") + "/headroom" }

    /// What the program keeps for the operator.
    var state: String { folder("XDG_STATE_HOME", otherwise: "/.local/state") + "/headroom" }

    private func folder(_ variable: String, otherwise standard: String) -> String {
        let home = environment["HOME"] ?? ""
        return environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + standard
    }
}
