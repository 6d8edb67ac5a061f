/// Labelled fields, one of which has the keyboard.
public struct Form: Hashable, Sendable {
    public var fields: [FormField]
    /// An index of `fields`; 0 where there are none.
    public private(set) var focus: Int
    /// Whether the keyboard is in it at all.
    public var isActive = true

    public init(fields: [FormField], focus: Int = 0) {
        self.fields = fields
        self.focus = min(max(0, focus), max(0, fields.count - 1))
    }

    /// Tab and down go to the next field, back-tab and up to the one before, around the ends; any other key
    /// goes to the field.
    /// - Returns: whether the key meant something here.
    public mutating func edit(_ key: Key) -> Bool {
        guard fields.indices.contains(focus) else { return false }
        switch key {
        case .tab, .down: focus = (focus + 1) % fields.count
        case .backTab, .up: focus = (focus + fields.count - 1) % fields.count
        default: return fields[focus].edit(key)
        }
        return true
    }

    public mutating func paste(_ text: String) {
        guard fields.indices.contains(focus) else { return }
        fields[focus].paste(text)
    }

    /// Rows that all fields take.
    public var height: Int {
        fields.reduce(into: 0) { $0 += $1.height }
    }
}
