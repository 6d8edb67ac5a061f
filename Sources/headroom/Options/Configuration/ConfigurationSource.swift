import Dashboard
import Foundation
import Resilience
import SettingsFile

/// Where the settings and keys come from: options, environment and the operator's file, read whenever it changes.
struct ConfigurationSource: Sendable {
    /// Everything that was read together.
    struct Loaded: Sendable {
        var settings: ResolvedSettings
        var keyMap: KeyMap
        var preferences: Preferences
    }

    let preset: Preset?
    let flags: [SettingAssignment]
    let environment: [String: String]
    let path: String
    /// Whether the operator named the file; the usual one may be absent.
    let isRequired: Bool

    /// As people know it.
    var name: String { (path as NSString).lastPathComponent }

    /// - Throws: what is wrong, with the line, for people.
    func load() throws -> Loaded {
        let file = try ConfigurationFile(text: try text(), name: name)
        let settings = try ResolvedSettings(
            preset: preset ?? file.preset,
            file: file.settings,
            environment: environment,
            flags: flags
        )
        let bindings = file.keys.map {
            KeyBinding(command: $0.command, keys: $0.keys, place: "\(name), line \($0.line)")
        }
        let lines = file.screen.map {
            PreferenceLine(name: $0.name, values: $0.values, place: "\(name), line \($0.line)")
        }
        return Loaded(
            settings: settings,
            keyMap: try KeyMap(remapping: bindings),
            preferences: try Preferences(reading: lines)
        )
    }

    /// Writes the values into the file, whole or not at all, and reads it again.
    func save(_ assignments: [SettingAssignment], screen lines: [PreferenceLine]) throws -> Loaded {
        let file = try ConfigurationFile(text: try text(), name: name)
        let screen = lines.map { ScreenLine(name: $0.name, values: $0.values, line: 0) }
        let changed = try ConfigurationFile(text: try file.text(setting: assignments), name: name)
            .text(setting: screen)
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(changed.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        return try load()
    }

    /// What changes when the file does; `nil` where there is none.
    var stamp: FileStamp? { FileStamp(path: path) }

    private func text() throws -> String {
        guard isRequired || FileManager.default.fileExists(atPath: path) else { return "" }
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw UnreadableConfiguration(path: path, reason: error.localizedDescription)
        }
    }
}
