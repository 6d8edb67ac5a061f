extension TOMLValue {
    /// Nil where the value is no string.
    public var string: String? {
        guard case .string(let string) = content else { return nil }
        return string
    }

    /// Nil where the value is no integer; 3.0 is none.
    public var integer: Int? {
        guard case .integer(let integer) = content else { return nil }
        return integer
    }

    /// A float, or an integer as one; else nil.
    public var number: Double? {
        switch content {
        case .integer(let integer): Double(integer)
        case .float(let float): float
        case .string, .boolean, .date, .array, .table: nil
        }
    }

    /// Nil where the value is no boolean.
    public var boolean: Bool? {
        guard case .boolean(let boolean) = content else { return nil }
        return boolean
    }

    /// Nil where the value is neither a date nor a time.
    public var date: TOMLDate? {
        guard case .date(let date) = content else { return nil }
        return date
    }

    /// Nil where the value is no array; `[[headers]]` make one of tables.
    public var array: [TOMLValue]? {
        guard case .array(let array) = content else { return nil }
        return array
    }

    /// Nil where the value is no table.
    public var table: TOMLTable? {
        guard case .table(let table) = content else { return nil }
        return table
    }

    /// What a message for people calls a value of this kind.
    public var kind: String {
        switch content {
        case .string: "a string"
        case .integer: "an integer"
        case .float: "a float"
        case .boolean: "a boolean"
        case .date(let date): date.kind.rawValue
        case .array: "an array"
        case .table: "a table"
        }
    }
}
