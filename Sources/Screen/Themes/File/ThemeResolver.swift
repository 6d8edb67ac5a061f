/// Turns what a file says into what a terminal of one tier can show.
struct ThemeResolver {
    let file: ThemeFile
    let tier: ColorTier

    func style(of role: Role) -> Style {
        let specs = sequence(first: role, next: \.parent).compactMap { table[$0] }
        let style = Style(
            foreground: specs.lazy.compactMap(\.foreground).first.map(color) ?? .terminal,
            background: specs.lazy.compactMap(\.background).first.map(color) ?? background,
            attributes: specs.lazy.compactMap(\.attributes).first ?? []
        )
        return tier == .ansi8 ? ANSIColor.reduced(style) : style
    }

    private var table: [Role: StyleSpec] {
        switch tier {
        case .mono: file.mono
        case .ansi8, .ansi16: file.ansi16
        case .palette256, .trueColor: file.roles
        }
    }

    private var background: Color {
        if let spec = table[.background]?.background { return color(spec) }
        switch tier {
        case .mono, .ansi8, .ansi16: return .terminal
        case .palette256, .trueColor: return file.background.map(color) ?? .terminal
        }
    }

    private func color(_ spec: ColorSpec) -> Color {
        switch spec {
        case .color(let color): return reduced(color)
        case .named(let name):
            return reduced(file.palette[name] ?? .terminal)
        }
    }

    private func reduced(_ color: Color) -> Color {
        guard tier == .palette256, case .rgb(let value) = color else { return color }
        return .indexed(Palette256.nearest(to: value))
    }
}
