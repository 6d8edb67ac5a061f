internal import Resilience

/// Which downloads run and which wait: first come, first served, as many at once as have a place.
struct DownloadBoard: Hashable, Sendable {
    enum Action: Hashable, Sendable {
        case start(DownloadID)
        /// End its run; `stopped` follows.
        case stop(DownloadID)
        /// It does something else now than before, without running.
        case tell(DownloadID, DownloadStage)
    }

    private enum State: Hashable {
        /// Leaves to `running`, `paused` or `over`.
        case waiting
        /// Leaves to `pausing`, `cancelling`, `waiting` by way of these, or `over`.
        case running
        /// Runs still. Leaves to `paused`, `restarting` or `over`.
        case pausing
        /// Was to be paused, and is to go on after all; runs still. Leaves to `waiting` or `over`.
        case restarting
        /// Runs still. Leaves to `over`.
        case cancelling
        /// Leaves to `waiting` or `over`.
        case paused
        /// Leaves to `waiting`, by another try.
        case over

        var hasPlace: Bool {
            switch self {
            case .running, .pausing, .restarting, .cancelling: true
            case .waiting, .paused, .over: false
            }
        }
    }

    private var states: [DownloadID: State] = [:]
    /// In the order of their coming.
    private var line: [DownloadID] = []
    private var places: Int

    init(places: Int) {
        self.places = places
    }

    mutating func added(_ id: DownloadID) -> [Action] {
        precondition(states[id] == nil, "download \(id.rawValue) was added before")
        return wait(id)
    }

    mutating func pauseAsked(_ id: DownloadID) -> [Action] {
        switch states[id] {
        case .waiting:
            leaveLine(id, as: .paused)
            return [.tell(id, .paused)]
        case .running:
            states[id] = .pausing
            return [.stop(id)]
        case .restarting:
            states[id] = .pausing
            return []
        case .pausing, .cancelling, .paused, .over, nil: return []
        }
    }

    /// Goes on with what was paused, and tries what has ended once more.
    mutating func resumeAsked(_ id: DownloadID) -> [Action] {
        switch states[id] {
        case .paused, .over: return wait(id)
        case .pausing:
            states[id] = .restarting
            return []
        case .restarting, .cancelling, .waiting, .running, nil: return []
        }
    }

    mutating func cancelAsked(_ id: DownloadID) -> [Action] {
        switch states[id] {
        case .waiting, .paused:
            leaveLine(id, as: .over)
            return [.tell(id, .cancelled)]
        case .running, .pausing, .restarting:
            states[id] = .cancelling
            return [.stop(id)]
        case .cancelling, .over, nil: return []
        }
    }

    /// Its run has ended because it was stopped.
    mutating func stopped(_ id: DownloadID) -> [Action] {
        guard let state = states[id], state.hasPlace else { return [] }
        guard state != .restarting else { return wait(id) }
        states[id] = state == .pausing ? .paused : .over
        return fill()
    }

    /// Its run has ended of itself, whatever was asked of it meanwhile.
    mutating func ended(_ id: DownloadID) -> [Action] {
        guard states[id]?.hasPlace == true else { return [] }
        states[id] = .over
        return fill()
    }

    mutating func placesChanged(to places: Int) -> [Action] {
        self.places = places
        return fill()
    }

    /// Whether it runs, be it that it is about to stop.
    func isRunning(_ id: DownloadID) -> Bool { states[id]?.hasPlace == true }

    /// What it becomes where its run is stopped now.
    func stageWhenStopped(_ id: DownloadID) -> DownloadStage {
        switch states[id] {
        case .pausing, .restarting, .paused: .paused
        case .waiting, .running, .cancelling, .over, nil: .cancelled
        }
    }

    var running: Int { states.values.count(where: \.hasPlace) }

    private mutating func wait(_ id: DownloadID) -> [Action] {
        states[id] = .waiting
        line.append(id)
        return [.tell(id, .waitingForPlace)] + fill()
    }

    private mutating func fill() -> [Action] {
        var actions: [Action] = []
        while running < places, !line.isEmpty {
            let id = line.removeFirst()
            states[id] = .running
            actions.append(.start(id))
        }
        return actions
    }

    private mutating func leaveLine(_ id: DownloadID, as state: State) {
        line.removeAll { $0 == id }
        states[id] = state
    }
}
