/// Names of entries: UTF-8 where they are, else Latin-1, which no byte is lost in.
enum ZIPName {
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
