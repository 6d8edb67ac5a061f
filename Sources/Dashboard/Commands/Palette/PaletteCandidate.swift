/// One way to go on with a line after `:`.
struct PaletteCandidate: Hashable, Sendable {
    /// The whole line so far.
    var line: String
    /// What is listed.
    var title: String
    /// What it does or stands for.
    var note: String
}
