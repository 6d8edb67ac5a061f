/// What the description of the terminal ($TERM) and the locale allow.
public struct TerminalCapabilities: Hashable, Sendable {
    /// The terminal's name, as in $TERM.
    public let name: String
    /// How many colours its description tells; 0 when it has none.
    public let colors: Int
    /// The installed description that sends 24 bits to this family of terminals; nil when there is none.
    /// Whether this very terminal understands 24 bits is for `COLORTERM` to say.
    public let directColorName: String?
    /// Whether the locale's characters are encoded in UTF-8.
    public let isUTF8: Bool

    public var offersDirectColor: Bool { directColorName != nil }

    /// The description to open for a depth.
    func entry(for depth: ColorDepth) -> String {
        depth == .direct ? directColorName ?? name : name
    }

    /// What can be shown of the depth that was asked for.
    func nearest(to wanted: ColorDepth) -> ColorDepth {
        switch wanted {
        case .direct where offersDirectColor: .direct
        case .direct, .colors256: colors >= 256 ? .colors256 : nearest(to: .colors16)
        case .colors16: colors >= 8 ? .colors16 : .none
        case .none: .none
        }
    }
}
