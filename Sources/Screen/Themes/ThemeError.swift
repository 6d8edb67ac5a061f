/// Why a theme's file can't be used. The theme before it stays.
public struct ThemeError: Error, Hashable, Sendable {
    /// Never empty; in the order of the file.
    public let problems: [ThemeProblem]
}
