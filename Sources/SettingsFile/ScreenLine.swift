/// A line of the section `[ui]`: `theme = "dusk"`; one of `[ui.layouts]` is named `layouts.NAME`.
public struct ScreenLine: Hashable, Sendable {
    public let name: String
    /// As it would be typed; those of a list, or one.
    public let values: [String]
    /// From 1; 0 where it isn't written yet.
    public let line: Int

    public init(name: String, values: [String], line: Int) {
        self.name = name
        self.values = values
        self.line = line
    }
}
