/// Whether a command may run at all. Every command passes here and nowhere else, so that no view can go around
/// it.
struct CommandGate: Hashable, Sendable {
    var isReadOnly: Bool

    enum Denial: Error, Hashable, Sendable {
        case readOnly(CommandName)

        var sentence: String {
            switch self {
            case .readOnly(let name):
                "read-only: \(name.word) changes something; start without --read-only to use it"
            }
        }
    }

    func admit(_ command: Command) throws(Denial) {
        guard isReadOnly, command.changes else { return }
        throw .readOnly(command.name)
    }
}
