internal import TOML

/// One thing wrong in a theme's file.
public struct ThemeProblem: Hashable, Sendable {
    public let file: String
    /// From 1; 0 where the whole file is meant.
    public let line: Int
    /// As in `roles.state.open.fg`; empty where the line holds none.
    public let key: String
    public let expected: String
    public let got: String

    public init(file: String, line: Int, key: String, expected: String, got: String) {
        self.file = file
        self.line = line
        self.key = key
        self.expected = expected
        self.got = got
    }
}

extension ThemeProblem {
    init(_ entry: ThemeEntry, file: String, expected: String, got: String) {
        self.init(file: file, line: entry.line, key: entry.path, expected: expected, got: got)
    }

    init(_ error: TOMLError, file: String) {
        self.init(file: file, line: error.line, key: error.key, expected: error.expected, got: error.got)
    }
}

extension ThemeProblem: CustomStringConvertible {
    /// One line for people: `dusk.toml:12: roles.ok.fg: expected a colour, got "grene"`.
    public var description: String {
        let place = key.isEmpty ? "" : "\(key): "
        return "\(file):\(line): \(place)expected \(expected), got \(got)"
    }
}
