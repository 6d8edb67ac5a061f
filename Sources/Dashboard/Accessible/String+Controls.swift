extension String {
    /// Control characters that came from the network become a sign, lest the terminal obeys them.
    var withoutControls: String {
        let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
            let isHarmful = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            return isHarmful || scalar.properties.isBidiControl ? "?" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
