internal import Resilience

extension Model {
    /// Why a command would do nothing now; `nil` where it is possible. The hint bar dims what is not.
    func obstacle(to command: Command) -> String? {
        if let argument = command.argument, let missing = missing(argument) { return missing }
        switch command.name {
        case .focus, .move: return nil
        case .screen(let command): return obstacle(to: command)
        case .client(let command): return obstacle(to: command)
        case .answer(let command): return obstacle(to: command)
        case .shelf(let shelf): return obstacle(to: shelf, in: command.context)
        case .replay(let command): return obstacle(to: command)
        }
    }

    /// What is to be done first, where there is nothing for the command to work on.
    private func missing(_ argument: Argument) -> String? {
        switch argument {
        case .request: targetRequest == nil ? "select a request first" : nil
        case .row: selectedText == nil ? "select a row first" : nil
        case .breaker: breakers.isEmpty ? "no breaker is known yet" : nil
        case .gate: targetGate == nil ? "no gate is shut" : nil
        case .theme: themes.isEmpty ? "there is no theme to choose" : nil
        case .draft, .text: nil
        }
    }

    private func obstacle(to command: ScreenCommand) -> String? {
        switch command {
        case .shorterSpan: span.shorter == nil ? "one minute is the shortest" : nil
        case .longerSpan: span.longer == nil ? "since start is the longest" : nil
        case .faster: refresh.faster == nil ? "it can't be drawn more often" : nil
        case .slower: refresh.slower == nil ? "it can't be drawn less often" : nil
        case .tune: tuning == nil ? "the settings are not known yet" : nil
        case .copyBody:
            if case .detail(let detail) = overlay, detail.exchange?.responseBody != nil {
                nil
            } else {
                "open a request whose answer is kept"
            }
        case .earlier: history.moments.isEmpty ? "no moment is kept yet" : nil
        case .later: frozen == nil ? "this is the present" : nil
        case .earlierMark: earlierMark == nil ? "there is no mark before" : nil
        case .laterMark: laterMark == nil ? "there is no mark after" : nil
        case .at, .mark, .saveLayout, .ui, .graphs: nil
        case .hide: layout.panels.count < 2 ? "the last panel stays" : nil
        case .panelEarlier: layout.moving(focus, by: -1) == nil ? "it is the first one" : nil
        case .panelLater: layout.moving(focus, by: 1) == nil ? "it is the last one" : nil
        case .weather: weatherObstacle
        case .acknowledge: alerts.unacknowledged == 0 ? "there is no alert to acknowledge" : nil
        case .credential, .palette, .artifacts, .downloads, .layout, .who, .alerts, .snapshot, .record, .open,
            .back,
            .filter,
            .zoom, .freeze, .copy,
            .copyCurl,
            .sort,
            .reverseSort, .follow,
            .verbosity,
            .theme,
            .mouse, .help, .repaint, .suspend, .quit, .interrupt:
            nil
        }
    }

    private func obstacle(to command: ClientCommand) -> String? {
        switch command {
        case .cancel: endOfTarget
        case .raise:
            endOfTarget ?? (targetRequest?.call.priority == .critical ? "it has the highest priority" : nil)
        case .lower:
            endOfTarget ?? (targetRequest?.call.priority == .low ? "it has the lowest priority" : nil)
        case .refreshToken, .dropToken:
            identity.credential == CredentialName.anonymous.rawValue ? "there is no token" : nil
        case .pause, .drain: live.snapshot == nil ? "nothing is known of the queue yet" : nil
        case .set, .preset: tuning == nil ? "the settings are not known yet" : nil
        case .undo: tuning?.canUndo == true ? nil : "no setting was changed"
        case .redo: tuning?.canRedo == true ? nil : "nothing was taken back"
        case .save:
            tuning?.unsaved.isEmpty == false || !unsavedPreferences.isEmpty
                ? nil : "nothing was changed that is not in the file"
        case .changeWeather: weatherObstacle
        case .send, .template, .rerun, .edit, .breaker, .cancelMatching, .raiseMatching, .lowerMatching,
            .openGate:
            nil
        }
    }

    private var weatherObstacle: String? {
        if case .simulated = identity.source {
            nil
        } else {
            "only a simulated GitHub has weather: headroom --simulate"
        }
    }

    private var endOfTarget: String? {
        targetRequest?.hasEnded == true ? "it has ended already; r sends it again" : nil
    }
}
