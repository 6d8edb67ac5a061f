import Foundation

/// Where log and audit are kept unless the command line says otherwise: in `$XDG_STATE_HOME/headroom`, and in
/// a folder of their own there for a simulated GitHub, so that no simulated request stands in a real audit.
struct RecordPaths {
    let log: String
    let audit: String

    /// `nil` where there is no home: none is made.
    init?(environment: [String: String], isSimulated: Bool) {
        let configured = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        let home = environment["HOME"].flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
        guard let state = configured ?? home.map({ $0 + "/.local/state" }) else { return nil }
        let folder = state + "/headroom" + (isSimulated ? "/simulated" : "")
        log = folder + "/headroom.log"
        audit = folder + "/audit.jsonl"
    }
}
