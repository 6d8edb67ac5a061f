import CCurses
import Screen

/// Turns styles into what ncurses draws with. A pair of colours, once made, is never redefined: ncurses would
/// send again every cell that uses it.
struct Palette {
    /// A style in ncurses' terms.
    struct Rendition {
        let attributes: attr_t
        let pair: Int32
    }

    /// Two colours by ncurses' numbers; -1 is the terminal's own.
    private struct Colors: Hashable {
        let foreground: Int32
        let background: Int32
    }

    private let depth: ColorDepth
    private let colorCount: Int32
    private let pairLimit: Int32
    private var pairs = [Colors(foreground: -1, background: -1): Int32(0)]
    private var renditions: [Style: Rendition] = [:]
    private var latest = (style: Style.plain, rendition: Rendition(attributes: 0, pair: 0))

    /// Call it after `start_color`; `pairLimit` is how many pairs there are, pair 0 included.
    init(depth: ColorDepth, colorCount: Int32, pairLimit: Int32) {
        self.depth = depth
        self.colorCount = colorCount
        self.pairLimit = pairLimit
    }

    mutating func rendition(of style: Style) -> Rendition {
        if style == latest.style { return latest.rendition }
        let rendition = renditions[style] ?? make(style)
        renditions[style] = rendition
        latest = (style, rendition)
        return rendition
    }

    private mutating func make(_ style: Style) -> Rendition {
        var attributes = Self.attributes(style.attributes)
        guard depth != .none else { return Rendition(attributes: attributes, pair: 0) }
        if isBrightBeyond(style.foreground) { attributes |= headroom_bold }
        let colors = Colors(foreground: number(style.foreground), background: number(style.background))
        return Rendition(attributes: attributes, pair: pair(colors))
    }

    private mutating func pair(_ colors: Colors) -> Int32 {
        if let known = pairs[colors] { return known }
        let next = Int32(pairs.count)
        guard next < pairLimit, init_extended_pair(next, colors.foreground, colors.background) == OK else {
            return 0
        }
        pairs[colors] = next
        return next
    }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= headroom_bold }
        if attributes.contains(.dim) { bits |= headroom_dim }
        if attributes.contains(.italic) { bits |= headroom_italic }
        if attributes.contains(.underline) { bits |= headroom_underline }
        if attributes.contains(.reverse) { bits |= headroom_reverse }
        return bits
    }

    /// Whether it is one of the bright eight on a terminal that has only the dark eight.
    private func isBrightBeyond(_ color: Color) -> Bool {
        guard case .indexed(let index) = color else { return false }
        return (8..<16).contains(index) && colorCount <= 8
    }

    /// ncurses' number of a colour; -1, the terminal's own, for one that the depth does not have.
    private func number(_ color: Color) -> Int32 {
        switch color {
        case .terminal:
            return -1
        case .rgb(let value):
            return depth == .direct ? Self.directNumber(value) : -1
        case .indexed(let index) where depth == .direct:
            return index < 8 ? Int32(index) : Self.directNumber(XtermColors.value(of: index))
        case .indexed(let index):
            if isBrightBeyond(color) { return Int32(index) - 8 }
            return Int32(index) < colorCount ? Int32(index) : -1
        }
    }

    /// With direct colour the numbers 0 to 7 still mean the palette's, so the darkest blues are made a shade lighter.
    private static func directNumber(_ value: UInt32) -> Int32 {
        Int32(max(value & 0xFF_FFFF, 8))
    }
}
