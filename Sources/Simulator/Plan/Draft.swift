/// An answer on its way through the checks: what it says, and what it did to the allowances.
struct Draft: Hashable, Sendable {
    /// Which machine of GitHub's speaks; it decides the headers around the answer.
    enum Speaker: Hashable, Sendable {
        /// The application: all headers.
        case application
        /// What stands in front of it: hardly any.
        case front(server: String)
    }

    var found: Found
    var contentType = "application/json; charset=utf-8"
    var speaker = Speaker.application
    var outcome = JournalEntry.Outcome.free
    /// The window that the five headers show, and its bucket's name; nil leaves them out.
    var window: ShownWindow?
    /// What the answer tells its reader to hold.
    var telling: Telling?
    /// What the weather did; nil for nothing.
    var fault: String?
    /// Whether the request is in flight in its credential's account.
    var hasEntered = false
    var closes = false

    var isRefused: Bool {
        if case .refused = outcome { true } else { false }
    }

    struct ShownWindow: Hashable, Sendable {
        var window: Window
        var bucket: String
    }

    init(_ found: Found) {
        self.found = found
    }
}
