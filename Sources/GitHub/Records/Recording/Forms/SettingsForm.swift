internal import Resilience

/// Settings that are not the defaults.
struct SettingsForm: Codable {
    enum Origin: Codable {
        case defaults, typed
        case preset(name: String)
        case file(name: CleanText, line: Int)
        case environment(variable: CleanText)
        case flag(name: CleanText)
    }

    struct Assignment: Codable {
        let path: CleanText
        let text: CleanText
        let origin: Origin
    }

    let assignments: [Assignment]
    let file: CleanText

    init(_ settings: RecordedSettings) {
        assignments = settings.assignments.map {
            Assignment(path: CleanText($0.path), text: CleanText($0.text), origin: Origin($0.origin))
        }
        file = CleanText(settings.file)
    }

    var value: RecordedSettings {
        RecordedSettings(
            assignments: assignments.map {
                SettingAssignment(path: $0.path.text, text: $0.text.text, origin: $0.origin.value)
            },
            file: file.text
        )
    }
}

extension SettingsForm.Origin {
    init(_ origin: SettingOrigin) {
        switch origin {
        case .default: self = .defaults
        case .operator: self = .typed
        case .preset(let preset): self = .preset(name: preset.name)
        case .file(let name, let line): self = .file(name: CleanText(name), line: line)
        case .environment(let variable): self = .environment(variable: CleanText(variable))
        case .flag(let name): self = .flag(name: CleanText(name))
        }
    }

    var value: SettingOrigin {
        switch self {
        case .defaults: .default
        case .typed: .operator
        case .preset(let name): Preset.allCases.first { $0.name == name }.map { .preset($0) } ?? .default
        case .file(let name, let line): .file(name.text, line: line)
        case .environment(let variable): .environment(variable: variable.text)
        case .flag(let name): .flag(name.text)
        }
    }
}
