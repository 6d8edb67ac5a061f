/// The tables that give roles their styles.
enum ThemeSection {
    case roles
    case ansi16
    case mono

    var keys: [String] {
        switch self {
        case .roles, .ansi16: ["fg", "bg", "attr"]
        case .mono: ["attr"]
        }
    }

    var field: WritableKeyPath<ThemeFile, [Role: StyleSpec]> {
        switch self {
        case .roles: \.roles
        case .ansi16: \.ansi16
        case .mono: \.mono
        }
    }
}
