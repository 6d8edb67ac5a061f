// ┌─6 Events following──────────────────────────────────────────────────────────v all events─┐
// │10:31:52 ERROR breaker  uploads CLOSED -> OPEN: 52% of 40 failed; probe at 10:32:19       │
// │10:31:41 WARN  limit    secondary limit of token shut until 10:32:29                      │
// └──────────────────────────────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen

/// What happened, newest first.
struct EventsPanel: PanelContent {
    private let sentences: Sentences
    private let numbers: [UInt64]
    private let events: EventLog
    private let isFollowing: Bool
    private let showsAll: Bool

    init(_ model: Model) {
        sentences = model.sentences
        numbers = model.eventNumbers(limit: EventLog.capacity)
        events = model.shown.events
        isFollowing = model.selection[.events] == nil
        showsAll = model.eventLevel == .debug
    }

    let emptiness = "Nothing happened that matters. 6 and v show every event."
    var rowCount: Int { numbers.count }
    var title: String { (isFollowing ? "following" : "standing; f follows") + (showsAll ? ", all" : "") }
    func note(shown: Int) -> String { "\(numbers.count)" }

    let columns = [
        TableColumn(title: "time", minimum: 8, ideal: 8),
        TableColumn(title: "level", minimum: 5, ideal: 5),
        TableColumn(title: "topic", minimum: 8, ideal: 8, priority: 2),
        TableColumn(title: "what", minimum: 20, ideal: 60, takesRest: true),
    ]

    func row(at index: Int) -> TableRow {
        guard let line = events[numbers[index]] else { return TableRow(cells: []) }
        let event = line.event
        let level = event.kind.level
        let role = Marks.level(level)
        return TableRow(
            cells: [
                .styled(sentences.figures.clock(event.at), .dim),
                .styled(Sentences.levelWord(level), role),
                .styled(Sentences.topic(of: event.kind), .dim),
                .text(sentences.line(line)),
            ],
            role: role
        )
    }
}
