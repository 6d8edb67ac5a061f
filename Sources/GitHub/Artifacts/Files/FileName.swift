/// Names for files, made of what strangers wrote.
enum FileName {
    /// Bytes that most file systems allow, less room for the endings that are added while it is downloaded.
    private static let longest = 200

    /// The last component alone, without control characters, leading dots and what else could surprise; `nil` where
    /// nothing is left of it.
    static func sanitised(_ name: String) -> String? {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var kept = String(String.UnicodeScalarView(last.unicodeScalars.filter(isPlain)))
        kept = String(kept.drop { $0 == "." || $0 == " " })
        while let end = kept.last, end == " " || end == "." { kept.removeLast() }
        while kept.utf8.count > longest { kept.removeLast() }
        return kept.isEmpty ? nil : kept
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
        default:
            scalar != ":" && scalar != "*" && scalar != "?" && scalar != "\"" && scalar != "<"
                && scalar != ">" && scalar != "|"
        }
    }
}
