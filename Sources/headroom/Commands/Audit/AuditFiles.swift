import ArgumentParser
import Foundation
import GitHub

/// The files of an audit, as the command line names them.
struct AuditFiles: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The audit's files, in any order; default all that the dashboard writes.",
            valueName: "file"
        )
    )
    var files: [String] = []

    /// - Throws: where none is named and none is there.
    func existing(environment: [String: String]) throws -> [String] {
        guard files.isEmpty else { return files }
        guard let path = RecordPaths(environment: environment, isSimulated: false)?.audit else {
            throw ValidationError("There is no home folder to look in: name the audit's files.")
        }
        let files = AuditFolder(of: path).files
        guard !files.isEmpty else { throw ValidationError("There is no audit at \(path): name its files.") }
        return files
    }
}
