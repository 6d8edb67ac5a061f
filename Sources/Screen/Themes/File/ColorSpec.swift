/// A colour as a theme's file writes it.
enum ColorSpec: Hashable, Sendable {
    case color(Color)
    /// A name of the palette, looked up when all inherited files are known.
    case named(String)

    /// `#rrggbb`, `#rgb`, `terminal`, one of the sixteen colours' names, or a name of the palette; the
    /// palette's come first. Nil for anything else.
    init?(_ text: String, palette: some Collection<String>) {
        if palette.contains(text) {
            self = .named(text)
        } else if text == "terminal" {
            self = .color(.terminal)
        } else if let color = ANSIColor(name: text) {
            self = .color(.indexed(color.rawValue))
        } else if text.hasPrefix("#"), let rgb = Self.rgb(text.dropFirst()) {
            self = .color(.rgb(rgb))
        } else {
            return nil
        }
    }

    private static func rgb(_ digits: Substring) -> UInt32? {
        let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
        guard full.utf8.count == 6, full.allSatisfy(\.isHexDigit) else { return nil }
        return UInt32(full, radix: 16)
    }
}
