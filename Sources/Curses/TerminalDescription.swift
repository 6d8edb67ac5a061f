import CCurses
import Glibc
import Screen

/// Reads terminfo and the locale before ncurses takes the terminal over.
enum TerminalDescription {
    /// Follows the user's locale; a process without one gets UTF-8 for characters, which glibc always has.
    static func followLocale() {
        setlocale(LC_ALL, "")
        guard let current = setlocale(LC_CTYPE, nil) else { return }
        if ["C", "POSIX"].contains(String(cString: current)) { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    /// What $TERM's description tells, once it is sure that ncurses can draw on it.
    static func read(terminal: Int32) throws(TerminalError) -> TerminalCapabilities {
        guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else { throw .unnamed }
        switch headroom_describe(name, terminal) {
        case 1: break
        case 0: throw .unknown(name: name)
        case 2: throw .cannotAddress(name: name)
        default: throw .noDatabase
        }
        defer { headroom_forget_description() }
        guard headroom_capability("cup") != nil else { throw .cannotAddress(name: name) }
        return TerminalCapabilities(
            name: name,
            colors: max(0, Int(headroom_number("colors"))),
            directColorName: directColorName(for: name, terminal: terminal),
            isUTF8: nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
        )
    }

    /// "xterm-256color" has a sibling "xterm-direct", and most families understand xterm's.
    private static func directColorName(for name: String, terminal: Int32) -> String? {
        let family = name.split(separator: "-").first.map(String.init) ?? name
        let candidates = [name, family + "-direct", "xterm-direct"]
        return candidates.first { hasDirectColor($0, terminal: terminal) }
    }

    private static func hasDirectColor(_ name: String, terminal: Int32) -> Bool {
        guard headroom_describe(name, terminal) == 1 else { return false }
        defer { headroom_forget_description() }
        return headroom_number("colors") >= 1 << 24
    }
}
