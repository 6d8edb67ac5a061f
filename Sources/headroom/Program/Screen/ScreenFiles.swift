import Foundation
import Screen
import Timing

/// Frames that the operator keeps: in `$XDG_STATE_HOME/headroom/screens`.
struct ScreenFiles: Sendable {
    let environment: [String: String]

    /// Writes the frame as text, with its colours, and as a picture.
    /// - Returns: the path that the three files' names begin with.
    func save(_ canvas: Canvas, on kind: Theme.Kind, at now: Instant) throws -> String {
        let folder = UserFolders(environment: environment).state + "/screens"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let path = "\(folder)/\(now.secondsSinceEpoch)"
        let files = [
            ("txt", canvas.plainText + "\n"), ("ansi", canvas.ansiText), ("svg", canvas.svg(on: kind)),
        ]
        for (kind, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path).\(kind)"), options: .atomic)
        }
        return path
    }
}
