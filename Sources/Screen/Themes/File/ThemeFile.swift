/// What stands in one theme's file.
struct ThemeFile: Hashable, Sendable {
    var name: String
    var kind: Theme.Kind?
    var background: ColorSpec?
    var palette: [String: Color] = [:]
    /// For terminals with 256 colours or all of them.
    var roles: [Role: StyleSpec] = [:]
    /// For terminals with 16 or 8 colours.
    var ansi16: [Role: StyleSpec] = [:]
    /// For terminals without colours; attributes only.
    var mono: [Role: StyleSpec] = [:]
    var warnings: [ThemeProblem] = []

    /// This file's entries over those of the one it inherits from.
    func over(_ base: ThemeFile) -> ThemeFile {
        var result = self
        result.kind = kind ?? base.kind
        result.background = background ?? base.background
        result.palette = base.palette.merging(palette) { $1 }
        result.roles = base.roles.merging(roles) { $1 }
        result.ansi16 = base.ansi16.merging(ansi16) { $1 }
        result.mono = base.mono.merging(mono) { $1 }
        result.warnings = base.warnings + warnings
        return result
    }
}
