/// A column of a table.
public struct TableColumn: Hashable, Sendable {
    public enum Cut: Hashable, Sendable {
        case atEnd
        /// For paths.
        case inMiddle
    }

    public var title: String
    /// Narrower than this it is left out.
    public var minimum: Int
    /// Wider than this it doesn't grow, unless it takes the rest.
    public var ideal: Int
    /// In a narrow table the columns with the highest number go first; those with 0 stay.
    public var priority: Int
    public var alignment: Alignment
    public var cut: Cut
    /// Takes what the others leave.
    public var takesRest: Bool

    public init(
        title: String,
        minimum: Int,
        ideal: Int,
        priority: Int = 0,
        alignment: Alignment = .left,
        cut: Cut = .atEnd,
        takesRest: Bool = false
    ) {
        self.title = title
        self.minimum = minimum
        self.ideal = ideal
        self.priority = priority
        self.alignment = alignment
        self.cut = cut
        self.takesRest = takesRest
    }
}
