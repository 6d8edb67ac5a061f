/// Why the section `[ui]` can't be used as it is.
public struct PreferenceError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Problem: Hashable, Sendable {
        case unknown
        /// What is allowed, as a clause.
        case notAllowed(String)
        case unknownPanel(String)
        case panelTwice(String)
        case noPanel
        /// A layout of the program has the name.
        case taken
        case unknownLayout
    }

    let line: PreferenceLine
    let problem: Problem

    /// One sentence for people, with what to do.
    public var description: String {
        let start = line.place.isEmpty ? "" : "\(line.place): "
        let value = line.values.joined(separator: ", ")
        switch problem {
        case .unknown:
            let names = Preference.allCases.map(\.rawValue).joined(separator: ", ")
            return start + "there is no ui.\(line.name); choose one of \(names), or layouts.NAME."
        case .notAllowed(let allowed): return start + "ui.\(line.name) can't be \(value); write \(allowed)."
        case .unknownPanel(let name):
            let names = Panel.allCases.map(\.word).joined(separator: ", ")
            return start + "there is no panel \(name); choose among \(names)."
        case .panelTwice(let name): return start + "\(name) stands twice in ui.\(line.name); leave one out."
        case .noPanel: return start + "ui.\(line.name) has no panel; name at least one."
        case .taken: return start + "ui.\(line.name) is a layout of the program's own; choose another name."
        case .unknownLayout: return start + "there is no layout \(value); define it in [ui.layouts]."
        }
    }
}
