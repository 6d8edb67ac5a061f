import Foundation
import Screen
import Themes

/// The themes that come with the program and the operator's own, which lie in `$XDG_CONFIG_HOME/headroom/themes`.
struct ThemeLibrary: Sendable {
    private let folder: String

    init(environment: [String: String]) {
        folder = UserFolders(environment: environment).configuration + "/themes"
    }

    /// The operator's own first, then ours.
    var names: [String] {
        let own = files.map { String($0.dropLast(5)) }.sorted()
        return own + BuiltInThemes.files.map(\.name).filter { !own.contains($0) }
    }

    /// What the operator's own files are like now.
    var stamps: [String: FileStamp] {
        Dictionary(
            files.compactMap { file in FileStamp(path: "\(folder)/\(file)").map { (file, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".toml")
        }
    }

    /// - Throws: `ThemeError` where the file is no theme, `UnknownTheme` where there is none of that name.
    func theme(named name: String, tier: ColorTier) throws -> Theme {
        guard let text = text(named: name) else { throw UnknownTheme(name: name, known: names) }
        return try Theme(parsing: text, file: "\(name).toml", tier: tier, inheriting: text(named:))
    }

    private func text(named name: String) -> String? {
        guard !name.contains("/") else { return nil }
        return (try? String(contentsOfFile: "\(folder)/\(name).toml", encoding: .utf8))
            ?? BuiltInThemes.text(named: name)
    }
}

struct UnknownTheme: Error, CustomStringConvertible {
    let name: String
    let known: [String]

    var description: String {
        "There is no theme “\(name)”. Choose one of: \(known.joined(separator: ", "))."
    }
}
