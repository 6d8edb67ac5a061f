extension Parser {
    /// `key = value`. The key stays the subject of messages.
    /// - Parameter level: of the table that the pair belongs to.
    mutating func readPair(level: Int) throws(TOMLError) -> (key: DottedKey, value: TOMLValue) {
        let key = try readKey()
        subject += key.names
        guard level + key.names.count <= TOMLDocument.deepestLevel else {
            throw mistake(.tooDeep, at: key.position)
        }
        guard cursor.next == "=" else { throw mistake("= and a value after the key") }
        cursor.advance()
        cursor.skipSpaces()
        return (key, try readValue(level: level + key.names.count))
    }

    /// Names with dots between them, and the spaces around.
    mutating func readKey() throws(TOMLError) -> DottedKey {
        cursor.skipSpaces()
        let position = cursor.position
        var names = [try readName()]
        cursor.skipSpaces()
        while cursor.next == "." {
            cursor.advance()
            cursor.skipSpaces()
            names.append(try readName())
            cursor.skipSpaces()
        }
        return DottedKey(names: names, position: position)
    }

    private mutating func readName() throws(TOMLError) -> String {
        switch cursor.next {
        case "\"": return try readBasicString()
        case "'": return try readLiteralString()
        default:
            let name = cursor.take(while: \.isBareInKey)
            guard !name.isEmpty else {
                throw mistake("a key; one of other signs than A-Z, a-z, 0-9, _ and - stands in quotes")
            }
            return name
        }
    }
}
