/// Header fields in the order of the wire. Names are compared without regard to case (RFC 9110 section 5.1).
public struct Headers: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One header line.
    public struct Field: Hashable, Sendable {
        /// As it was written; compared without regard to case.
        public var name: String
        /// Without the spaces around it.
        public var value: String

        /// Takes the value of each property.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }

        /// - Parameter lowercased: the name to compare with, in lower case.
        func isNamed(_ lowercased: StaticString) -> Bool {
            let count = name.utf8.count
            guard count == lowercased.utf8CodeUnitCount else { return false }
            return lowercased.withUTF8Buffer { expected in
                zip(name.utf8, expected).allSatisfy { letter, wanted in
                    letter == wanted || (letter >= 65 && letter <= 90 && letter | 32 == wanted)
                }
            }
        }
    }

    /// All lines in their order; a name may come several times.
    public private(set) var fields: [Field]

    /// The fields in this order.
    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field(name: $0, value: $1) }
    }

    /// The first field of that name; setting one replaces all of that name.
    public subscript(name: String) -> String? {
        get { fields.first { Self.isEqual($0.name, name) }?.value }
        set {
            fields.removeAll { Self.isEqual($0.name, name) }
            guard let newValue else { return }
            fields.append(Field(name: name, value: newValue))
        }
    }

    /// All fields of that name, in order.
    public func values(of name: String) -> [String] {
        fields.filter { Self.isEqual($0.name, name) }.map(\.value)
    }

    /// Adds a field beside others of that name.
    public mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    private static func isEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 65 && byte <= 90 ? byte | 32 : byte
    }
}
