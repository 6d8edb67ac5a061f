/// The name of an entry as a path that stays below the folder it is written to.
struct EntryPath: Hashable, Sendable {
    private static let longestPart = 255
    private static let mostParts = 64

    /// At least one, and none is empty, `.` or `..`.
    let parts: [String]

    /// Parts are parted by `/`, and by `\` as some producers on Windows write it.
    init(_ name: String) throws(EntryRefusal) {
        guard !name.isEmpty else { throw .emptyName }
        guard !name.unicodeScalars.contains(where: Self.isHarmful) else { throw .controlCharacters }
        guard name.first != "/", name.first != "\\" else { throw .absolutePath }
        let letters = name.unicodeScalars.prefix(2).map { $0 }
        if letters.count == 2, letters[1] == ":", letters[0].isASCII { throw .drivePath }
        let parts = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.map(String.init)
        guard !parts.contains("..") else { throw .traversal }
        self.parts = parts.filter { $0 != "." }
        guard !self.parts.isEmpty else { throw .emptyName }
        guard self.parts.count <= Self.mostParts,
            self.parts.allSatisfy({ $0.utf8.count <= Self.longestPart })
        else { throw .nameTooLong }
    }

    var text: String { parts.joined(separator: "/") }

    /// Equal for names that are one file on a file system that ignores case and the spelling of characters: `String`
    /// compares by canonical equivalence, upper case joins what lower case keeps apart (`ß`, `SS`).
    var key: String { text.uppercased().lowercased() }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: scalar.properties.isBidiControl
        }
    }
}
