/// The name that an answer gives to its file (RFC 6266).
enum ContentDisposition {
    /// As it stands there, not fit for a path. `filename*` outweighs `filename`.
    static func fileName(in header: String) -> String? {
        let pairs = parameters(of: header)
        return pairs["filename*"].flatMap(extended) ?? pairs["filename"]
    }

    private static func parameters(of header: String) -> [String: String] {
        var result: [String: String] = [:]
        for part in split(header).dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = trimmed(part[..<equals]).lowercased()
            result[name] = result[name] ?? unquoted(trimmed(part[part.index(after: equals)...]))
        }
        return result
    }

    /// At semicolons outside quotes.
    private static func split(_ header: String) -> [Substring] {
        var isQuoted = false
        var isEscaped = false
        return header.split { character in
            defer { isEscaped = isQuoted && character == "\\" && !isEscaped }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }

    /// `UTF-8''na%C3%AFve.txt` (RFC 8187); `nil` for other encodings.
    private static func extended(_ text: String) -> String? {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        var bytes: [UInt8] = []
        var rest = parts[2].utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let decoded = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
            bytes.append(decoded)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
