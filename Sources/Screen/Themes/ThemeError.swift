/// Why a theme's file can't be used. The theme before it stays.
public struct ThemeError: Error, Hashable, Sendable {
    /// Never empty; in the order of the file.
    public let problems: [ThemeProblem]
}

extension ThemeError: CustomStringConvertible {
    /// The first problem, and how many more there are.
    public var description: String {
        let rest = problems.count > 1 ? ", and \(problems.count - 1) more" : ""
        return (problems.first?.description ?? "not a theme") + rest
    }
}
