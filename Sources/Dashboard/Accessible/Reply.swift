/// What a typed line leads to.
public struct Reply: Hashable, Sendable {
    /// To be carried out.
    public var effects: [Effect]
    /// To be told, each without any sign that a screen reader would spell out.
    public var lines: [String]
}
