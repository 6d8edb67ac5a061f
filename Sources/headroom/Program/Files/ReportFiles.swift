import Foundation
import Timing

/// Files about artifacts that the operator asks for on the screen.
struct ReportFiles: Sendable {
    let environment: [String: String]

    /// Below the folder in which the program was started.
    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a report into `$XDG_STATE_HOME/headroom/reports`.
    /// - Returns: the path of the file.
    func save(_ json: String, called name: String, at now: Instant) throws -> String {
        let folder = UserFolders(environment: environment).state + "/reports"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let path = "\(folder)/\(name)-\(now.secondsSinceEpoch).json"
        try Data((json + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        return path
    }
}
