/// Where a value came from.
public enum SettingOrigin: Hashable, Sendable {
    /// Nobody said anything else.
    case `default`
    /// The preset says so.
    case preset(Preset)
    /// A line of a file, counted from 1.
    case file(String, line: Int)
    /// This variable of the environment says so.
    case environment(variable: String)
    /// A command-line option, with its dashes.
    case flag(String)
    /// Typed in while the program ran.
    case `operator`

    /// In words, to follow "in": `the environment variable GITHUB_RATE_LIMIT_RESERVE_PERCENT`.
    public var description: String {
        switch self {
        case .default: "the defaults"
        case .preset(let preset): "the preset \(preset.name)"
        case .file(let name, let line): "\(name), line \(line)"
        case .environment(let variable): "the environment variable \(variable)"
        case .flag(let flag): "the option \(flag)"
        case .operator: "the tuner"
        }
    }

    /// Of two sources the one with the higher rank counts.
    var rank: Int {
        switch self {
        case .default: 0
        case .preset: 1
        case .file: 2
        case .environment: 3
        case .flag: 4
        case .operator: 5
        }
    }
}
