/// One value of a theme's file. Tables are flattened: the entry of `"state.open" = { fg = "red" }` under
/// `[roles]` has the path `roles.state.open.fg`.
struct ThemeEntry: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case string(String)
        /// A number, a date, a list: as it is written. Themes have no use for them.
        case other(String)
    }

    let path: String
    /// From 1.
    let line: Int
    let value: Value
}

extension ThemeEntry.Value: CustomStringConvertible {
    /// As in the file.
    var description: String {
        switch self {
        case .string(let text): "\"\(text)\""
        case .other(let text): text
        }
    }
}
