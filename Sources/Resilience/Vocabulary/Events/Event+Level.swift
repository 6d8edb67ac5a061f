extension Event {
    /// How much an operator should care.
    public enum Level: Int, Comparable, CaseIterable, Hashable, Sendable {
        /// From what happens with every call to what hurts.
        case debug, info, warning, error

        /// As it is written in files and on the screen.
        public var name: String {
            switch self {
            case .debug: "debug"
            case .info: "info"
            case .warning: "warning"
            case .error: "error"
            }
        }

        /// `nil` where no level is called so.
        public init?(name: String) {
            guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = match
        }

        public static func < (left: Level, right: Level) -> Bool {
            left.rawValue < right.rawValue
        }
    }
}

extension Event.Kind {
    /// How much an operator should care; `debug` is what happens with every call.
    public var level: Event.Level {
        switch self {
        case .received, .queued, .joined, .sent, .answered, .limitLearned, .downloadMoved: .debug
        case .retrying, .gateShut: .warning
        case .gateOpened, .settingChanged, .operated, .reprioritised: .info
        case .ended(_, let ending, _, _): ending.level
        case .laneHeld(_, _, let hold, _): hold.outlastsTheNextAnswer ? .info : .debug
        case .tokenChanged(_, let change): change.level
        case .breakerChanged(_, let change): change.to.level
        case .downloadChanged(let download): download.stage.level
        case .noted(let note): note.level
        case .found(let finding): finding.level
        }
    }
}

extension Ending {
    fileprivate var level: Event.Level {
        switch self {
        case .completed: .debug
        case .cancelled: .info
        case .refused: .warning
        case .failed: .error
        }
    }
}

extension BreakerState {
    fileprivate var level: Event.Level {
        switch self {
        case .open: .error
        case .forcedOpen: .warning
        case .closed, .halfOpen, .forcedClosed, .metricsOnly: .info
        }
    }
}

extension TokenChange {
    fileprivate var level: Event.Level {
        switch self {
        case .requested, .dropped: .debug
        case .issued, .expired: .info
        case .lagging, .rejected, .postponed: .warning
        case .refused: .error
        }
    }
}

extension DownloadStage {
    fileprivate var level: Event.Level {
        switch self {
        case .waitingForPlace, .connecting, .receiving, .verifying: .debug
        case .paused, .finished, .cancelled: .info
        case .waitingToResume: .warning
        case .failed: .error
        }
    }
}

extension Hold {
    /// Whether it ends at a reset rather than with the next answer or within a second. A secondary limit has
    /// an event of its own when its gate shuts, and while calls trickle after it their lanes are held and let
    /// go all the time.
    fileprivate var outlastsTheNextAnswer: Bool {
        switch self {
        case .exhausted, .reserve: true
        case .concurrency, .pacing, .secondary, .probing, .points, .creations, .writeSpacing, .credential,
            .backoff, .paused:
            false
        }
    }
}

extension Finding {
    fileprivate var level: Event.Level {
        switch self {
        case .unchanged, .knownMissing: .debug
        case .moved: .info
        case .deprecated: .warning
        }
    }
}
