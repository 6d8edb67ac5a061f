import Dashboard
import Foundation

/// The repository that was looked at last, in `$XDG_STATE_HOME/headroom/repository`; a simulated GitHub's has a
/// file of its own. A convenience: where it can't be read or written, everything goes on without it.
struct LastRepository: Sendable {
    private let folder: String
    private let path: String

    init(of source: Identity.Source, environment: [String: String]) {
        folder = UserFolders(environment: environment).state
        let file =
            switch source {
            case .live: "repository"
            case .simulated: "simulated-repository"
            }
        path = "\(folder)/\(file)"
    }

    var name: String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func keep(_ name: String) {
        try? FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        try? Data((name + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
