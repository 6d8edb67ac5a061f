public import Resilience
internal import TOML

/// The operator's file: settings by their sections, a preset to start from, keys, and the screen.
///
///     preset = "development"
///
///     [rateLimit]
///     reservePercentage = 15      # comments and order are kept when it is written
///     maxThrottleDelayMs = "30s"
///
///     [keys]
///     zoom = ["z", "F5"]
///
///     [ui]
///     theme = "dusk"
///     layouts.oncall = ["limits", "requests"]
public struct ConfigurationFile: Hashable, Sendable {
    /// As people know it: `config.toml`.
    public let name: String
    public let text: String
    public let preset: Preset?
    /// Top to bottom. Their paths and values are checked where they are resolved.
    public let settings: [SettingAssignment]
    public let keys: [KeyLine]
    /// How the screen looks and what rings; checked by whoever draws it.
    public let screen: [ScreenLine]
    let root: TOMLTable

    /// - Throws: where it isn't TOML, or a line says what no section knows.
    public init(text: String, name: String) throws(ConfigurationError) {
        self.name = name
        self.text = text
        do throws(TOMLError) {
            root = try TOMLDocument(parsing: text).root
        } catch {
            throw ConfigurationError(file: name, line: error.line, reason: error.message)
        }
        var reader = ConfigurationReader(file: name)
        try reader.read(root)
        preset = reader.preset
        settings = reader.settings
        keys = reader.keys
        screen = reader.screen
    }
}
