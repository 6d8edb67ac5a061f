public import ArgumentParser
public import Resilience

/// Where the client's settings come from: option over environment over file over preset over default.
struct SettingsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Start from a preset: \(Preset.allCases.map(\.name).joined(separator: ", ")).",
            valueName: "name"
        )
    )
    var preset: Preset?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Set one setting: --set requestQueue.maxSize=200. May be repeated.",
            valueName: "path=value"
        )
    )
    var assignments: [String] = []

    @Option(
        help: ArgumentHelp(
            "The file of settings and keys; default $XDG_CONFIG_HOME/headroom/config.toml, or ~/.config/….",
            valueName: "file"
        )
    )
    var config: String?

    func source(environment: [String: String]) throws -> ConfigurationSource {
        ConfigurationSource(
            preset: preset,
            flags: try assignments.map(Self.assignment),
            environment: environment,
            path: config ?? UserFolders(environment: environment).configuration + "/config.toml",
            isRequired: config != nil
        )
    }

    private static func assignment(_ text: String) throws -> SettingAssignment {
        guard let equals = text.firstIndex(of: "=") else {
            throw ValidationError("--set \(text) names no value: write it as path=value.")
        }
        return SettingAssignment(
            path: String(text[..<equals]),
            text: String(text[text.index(after: equals)...]),
            origin: .flag("--set")
        )
    }
}

extension Preset: ExpressibleByArgument {}
