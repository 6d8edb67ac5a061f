/// The file of a theme that the program carries within itself.
public struct BuiltInTheme: Hashable, Sendable {
    /// Without `.toml`.
    public let name: String
    /// TOML.
    public let text: String

    init(name: String, bytes: [UInt8]) {
        self.name = name
        text = String(decoding: bytes, as: UTF8.self)
    }
}
