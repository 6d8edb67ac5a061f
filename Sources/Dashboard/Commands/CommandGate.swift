/// Whether a command may run at all. Every command passes here and nowhere else, so that no view can go around
/// it.
struct CommandGate: Hashable, Sendable {
    var isReadOnly: Bool
    /// Whether a recording is played, and there is no client.
    var isReplay: Bool

    enum Denial: Error, Hashable, Sendable {
        case readOnly(CommandName)
        case replay(CommandName)

        var word: String {
            switch self {
            case .readOnly: "read-only"
            case .replay: "replay"
            }
        }

        var sentence: String {
            switch self {
            case .readOnly(let name):
                "read-only: \(name.word) changes something; start without --read-only to use it"
            case .replay(let name):
                "replay: \(name.word) needs a running client; a recording tells only what was"
            }
        }
    }

    func admit(_ command: Command) throws(Denial) {
        if let denial = denial(of: command) { throw denial }
    }

    /// `nil` where the command may run.
    func denial(of command: Command) -> Denial? {
        if isReplay, command.needsClient { return .replay(command.name) }
        if isReadOnly, command.changes { return .readOnly(command.name) }
        return nil
    }
}
