/// Where the operator's files lie, by the XDG Base Directory Specification.
struct UserFolders: Sendable {
    let environment: [String: String]

    /// Settings, keys and themes.
    var configuration: String { folder("XDG_CONFIG_HOME", otherwise: "/.config") + "/headroom" }

    private func folder(_ variable: String, otherwise standard: String) -> String {
        let home = environment["HOME"] ?? ""
        return environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + standard
    }
}
