internal import Timing

/// All that the model holds because its client told it; the rest is how the operator looks at it.
struct Told: Hashable, Sendable {
    var now: Instant
    var live: Watch
    var history: History
    var marks: Bookmarks
    var alerts: AlertLog
    var connection: Connection
    var tuning: Tuning?
    var downloads: DownloadList
    var notice: Notice?
}

extension Model {
    var told: Told {
        get {
            Told(
                now: now,
                live: live,
                history: history,
                marks: marks,
                alerts: alerts,
                connection: connection,
                tuning: tuning,
                downloads: shelf.downloads,
                notice: notice
            )
        }
        set {
            now = newValue.now
            live = newValue.live
            history = newValue.history
            marks = newValue.marks
            alerts = newValue.alerts
            connection = newValue.connection
            tuning = newValue.tuning
            shelf.downloads = newValue.downloads
            notice = newValue.notice
        }
    }

    /// Goes back to what was told then, and keeps looking at it in the same way.
    mutating func rewind(to told: Told) {
        self.told = told
        live.refilterRequests(matching: Matcher(filter(of: .requests)))
        live.refilterEvents(matching: Matcher(filter(of: .events)))
    }
}
