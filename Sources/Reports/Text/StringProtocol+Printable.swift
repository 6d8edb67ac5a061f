extension StringProtocol {
    /// The text on one line, harmless on a terminal: control characters, line breaks and signs that turn the direction
    /// of writing become `?`, tabs a space.
    var printable: String {
        let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
            if scalar == "\t" { return " " }
            let isHarmful = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            let breaksLine = scalar == "\u{2028}" || scalar == "\u{2029}"
            return isHarmful || breaksLine || scalar.properties.isBidiControl ? "?" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
