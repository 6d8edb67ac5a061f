internal import TOML

/// One value of a theme's file. Tables are flattened: the entry of `"state.open" = { fg = "red" }` under
/// `[roles]` has the path `roles.state.open.fg`.
struct ThemeEntry: Hashable, Sendable {
    let path: String
    /// No table.
    let value: TOMLValue
    /// Of the key.
    let position: TOMLPosition

    var line: Int { position.line }
}
