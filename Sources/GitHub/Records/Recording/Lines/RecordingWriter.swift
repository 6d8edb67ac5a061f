internal import Resilience
internal import Timing

/// Turns entries into lines, one after the other: a snapshot is written by what it changes of the one before.
struct RecordingWriter {
    private var previous: Snapshot?

    mutating func line(for entry: RecordingEntry) -> String {
        let at = entry.at.nanoseconds
        let line: RecordingLine
        switch entry.fact {
        case .events(let events): line = .events(at: at, events.map(EventForm.init))
        case .sampled(let snapshot):
            line = .snapshot(at: at, SnapshotForm(snapshot, after: previous))
            previous = snapshot
        case .connectionFound: line = .connection(at: at, lost: nil)
        case .connectionLost(let reason): line = .connection(at: at, lost: CleanText(reason))
        case .settingsRead(let settings): line = .settings(at: at, SettingsForm(settings))
        case .missing(let count): line = .missing(at: at, count)
        }
        return line.text
    }

    static func line(for header: RecordingHeader) -> String {
        RecordingLine.header(HeaderForm(header)).text
    }
}
