internal import Resilience
public import Screen
public import Timing

/// The whole state of the dashboard. It changes by messages alone, and a frame is a function of it.
public struct Model: Hashable, Sendable {
    struct Frozen: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// What was to be seen when the screen was frozen.
            case frozen
            /// A moment of the last hour.
            case past
        }

        var at: Instant
        var watch: Watch
        var kind: Kind
    }

    let identity: Identity
    let cadence: Cadence
    let utcOffset: Duration
    /// The names of the themes that can be chosen.
    var themes: [String]
    let startedAt: Instant

    var look: Look
    var size = Size(width: 80, height: 24)
    /// Of the last message.
    var now: Instant
    /// `nil` where a running client is watched.
    var replay: Replay?
    /// The file in which what comes is recorded.
    var recording: String?
    /// What the simulated GitHub said of itself; `nil` until somebody looked.
    var weather: WeatherReport?
    /// Goes on while the screen is frozen.
    var live = Watch()
    var frozen: Frozen?
    var history = History()
    var marks = Bookmarks()
    var alerts = AlertLog()
    var shelf = Shelf()
    var connection = Connection.reachable

    /// `nil` until the settings were told.
    var tuning: Tuning?
    var keyMap = KeyMap.standard
    /// What was typed after `:`, oldest first.
    var typedCommands: [String] = []

    /// Requests that were sent from the screen, oldest first, also in earlier runs.
    var drafts: [Draft] = []
    /// What was written and not sent.
    var unsent: Composer?
    /// Patterns of the API's paths.
    var routes: [String] = []
    var expected: ExpectedCall?

    /// The one credential that is shown; `nil` shows all.
    var shownCredential: CredentialName?
    var focus = Panel.requests
    var isZoomed = false
    var layout = Layout.overview
    /// As chosen: a theme's file may give it another name.
    var themeName: String
    /// What the operator's file says of the screen.
    var filePreferences: Preferences?
    /// What of that, and of what was chosen since, is nowhere else in the model.
    var wishes = Preferences()
    /// The screen as the file has it, or as it was started.
    var savedPreferences = Preferences()
    var overlay: Overlay?
    /// The order of the requests when a question about one of them was opened.
    var heldRequests: [CallID]?
    var selection: [Panel: RowID] = [:]
    var offsets: [Panel: Int] = [:]
    var filters: [Panel: Filter] = [:]
    /// The last filter of each panel, for `/` to recall.
    var lastFilters: [Panel: String] = [:]
    var span = LatencySpan.fiveMinutes
    var order = RequestOrder.worst
    var isReversed = false
    var eventLevel = Event.Level.info
    var usageOrder = UsageOrder.harm
    var notice: Notice?
    var hasMouse: Bool
    var refresh = RefreshRate.standard

    /// - Parameters:
    ///   - utcOffset: local time less UTC, for times of day.
    ///   - themes: the names that the theme picker offers.
    ///   - mouse: whether the terminal was asked for mouse reports.
    public init(
        identity: Identity,
        look: Look,
        themes: [String],
        cadence: Cadence,
        utcOffset: Duration,
        mouse: MouseReports,
        at now: Instant
    ) {
        self.identity = identity
        self.look = look
        themeName = look.theme.name
        self.themes = themes
        self.cadence = cadence
        self.utcOffset = utcOffset
        self.now = now
        startedAt = now
        hasMouse = mouse == .captured
        savedPreferences = preferences
    }

    /// What is shown: the copy made when the screen was frozen, or the live one.
    var shown: Watch { frozen?.watch ?? live }

    /// The instant that ages and countdowns are computed for.
    var shownAt: Instant { frozen?.at ?? now }

    /// Of all credentials, or of the chosen one.
    var snapshot: Snapshot? {
        guard let shownCredential, var snapshot = shown.snapshot else { return shown.snapshot }
        snapshot.credentials = snapshot.credentials.filter { $0.name == shownCredential }
        return snapshot
    }

    var figures: Figures { Figures(utcOffset: utcOffset, unknown: String(look.symbols.unknown)) }

    var sentences: Sentences { Sentences(figures: figures) }

    var gate: CommandGate { CommandGate(isReadOnly: identity.isReadOnly, isReplay: replay != nil) }

    var arrangement: Arrangement {
        Arrangement(size: size, focus: focus, isZoomed: isZoomed, layout: layout)
    }

    /// What pictures of the screen take the terminal's own colours for.
    public var themeKind: Theme.Kind { look.theme.kind }

    func filter(of panel: Panel) -> Filter { filters[panel] ?? .none }
}
