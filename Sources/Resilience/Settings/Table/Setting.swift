/// One row of the table of settings: everything that anybody needs to know about one setting.
public struct Setting: Sendable {
    /// Section and name, as in a file: `rateLimit.reservePercentage`. Names that end in `Ms` take plain numbers as
    /// milliseconds.
    public let path: String
    /// The environment variable that sets it.
    public let variable: String
    /// False: takes effect at the next start only.
    public let isChangeableAtRunTime: Bool
    /// What it does, and what zero means where zero is special; one sentence.
    public let help: String
    /// What a preset says where it differs from the default.
    let presets: [Preset: SettingValue]
    let binding: SettingBinding

    init(
        _ path: String,
        _ binding: SettingBinding,
        variable: String? = nil,
        presets: [Preset: SettingValue] = [:],
        isChangeableAtRunTime: Bool = true,
        help: String
    ) {
        self.path = path
        self.binding = binding
        self.variable = variable ?? Self.variable(for: path)
        self.presets = presets
        self.isChangeableAtRunTime = isChangeableAtRunTime
        self.help = help
    }

    /// The part of the path before its point: `rateLimit`.
    public var section: String { String(path.prefix { $0 != "." }) }

    /// The part of the path after its point: `reservePercentage`.
    public var name: String { String(path.drop { $0 != "." }.dropFirst()) }

    /// The type in words, unit included.
    public var type: String { binding.type }

    /// The allowed values in words: `0% to 100%`.
    public var allowed: String { binding.allowed }

    /// What it is where nobody says anything.
    public var defaultValue: SettingValue { binding.value(in: Settings()) }

    /// What it is in a preset.
    public func value(in preset: Preset) -> SettingValue {
        presets[preset] ?? defaultValue
    }

    /// What it is in these settings.
    public func value(in settings: Settings) -> SettingValue {
        binding.value(in: settings)
    }

    /// Reads a value from text and checks its range.
    public func parse(_ text: String, from origin: SettingOrigin) throws(SettingError) -> SettingValue {
        switch binding.reading(of: text.trimmed) {
        case .value(let value): return value
        case .wrongType: throw error(.wrongType(wanted: type), text, origin)
        case .outOfRange: throw error(.outOfRange, text, origin)
        }
    }

    func error(_ problem: SettingError.Problem, _ text: String, _ origin: SettingOrigin) -> SettingError {
        SettingError(path: path, text: text, allowed: allowed, origin: origin, problem: problem)
    }

    /// `requestQueue.maxSize` gives `HEADROOM_REQUEST_QUEUE_MAX_SIZE`.
    private static func variable(for path: String) -> String {
        path.reduce(into: "HEADROOM_") { name, character in
            if character == "." {
                name += "_"
            } else if character.isUppercase {
                name += "_\(character)"
            } else {
                name += character.uppercased()
            }
        }
    }
}
