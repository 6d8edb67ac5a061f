internal import Resilience
internal import Screen

extension Model {
    /// Runs a command, if the gate lets it and it is possible now.
    mutating func run(_ command: Command) -> [Effect] {
        mayRun(command) ? perform(command.name) : []
    }

    /// Asks the gate, and whether there is anything to do; says why not.
    mutating func mayRun(_ command: Command) -> Bool {
        do {
            try gate.admit(command)
        } catch {
            say(error.sentence, .warning)
            return false
        }
        guard let obstacle = obstacle(to: command) else { return true }
        say(obstacle, .warning)
        return false
    }

    private mutating func perform(_ name: CommandName) -> [Effect] {
        switch name {
        case .focus(let panel):
            show(panel)
            return []
        case .move(let motion):
            perform(motion)
            return []
        case .screen(let command): return perform(command)
        case .client(let command): return perform(command)
        case .shelf(let command): return perform(command)
        case .answer(let command): return perform(command)
        case .replay(let command): return perform(command)
        }
    }

    private mutating func perform(_ motion: Motion) {
        switch motion {
        case .up, .previousMatch: move(focus, by: -1)
        case .down, .nextMatch: move(focus, by: 1)
        case .pageUp: move(focus, by: -pageHeight)
        case .pageDown: move(focus, by: pageHeight)
        case .first: moveToStart(of: focus)
        case .last: moveToEnd(of: focus)
        case .nextPanel: focus = neighbour(by: 1)
        case .previousPanel: focus = neighbour(by: -1)
        }
    }

    private mutating func perform(_ command: ClientCommand) -> [Effect] {
        switch command {
        case .cancel: return cancelTarget()
        case .rerun: return rerunTarget()
        case .edit: return editTarget()
        case .raise: return reprioritise(by: 1)
        case .lower: return reprioritise(by: -1)
        case .pause: return togglePause()
        case .drain: return toggleDrain()
        case .cancelMatching: cancelMatching(nil)
        case .raiseMatching: reprioritiseMatching(nil, by: 1)
        case .lowerMatching: reprioritiseMatching(nil, by: -1)
        case .openGate: if let gate = targetGate { askToOpen(gate) }
        case .refreshToken: return refreshToken(of: shownCredential?.rawValue)
        case .dropToken: dropToken(of: shownCredential?.rawValue)
        case .undo: return undoTuning()
        case .redo: return redoTuning()
        case .save: return saveSettings()
        case .set: open(.tuner(Tuner()))
        case .preset: openTuner(on: 0)
        case .send: openComposer()
        case .template: openTemplates()
        case .breaker: openBreakerMenu()
        case .changeWeather: return openWeather()
        }
        return []
    }

    private mutating func perform(_ command: ScreenCommand) -> [Effect] {
        switch command {
        case .artifacts:
            shelf.offer()
            open(.shelf(.repository))
        case .downloads: show(.downloads)
        case .filter: openFilter()
        case .alerts: open(.alerts(AlertSheet()))
        case .acknowledge: acknowledgeAlerts()
        case .who: open(.who(offset: 0))
        case .earlier: lookEarlier()
        case .later: lookLater()
        case .at: lookAtPresent()
        case .earlierMark: lookAtMark(earlierMark)
        case .laterMark: lookAtMark(laterMark)
        case .mark: open(.palette(PaletteLine(typed: "mark ")))
        case .snapshot: return [.saveScreen]
        case .weather: return openWeather()
        case .record: return [recording == nil ? .startRecording(file: nil) : .stopRecording]
        case .layout: useNextLayout()
        case .hide: hideFocus()
        case .panelEarlier: moveFocus(by: -1)
        case .panelLater: moveFocus(by: 1)
        case .saveLayout: open(.palette(PaletteLine(typed: "save-layout ")))
        case .ui: open(.palette(PaletteLine(typed: "ui ")))
        case .graphs: drawWithNext()
        case .tune: open(.tuner(Tuner()))
        case .palette: open(.palette(PaletteLine()))
        case .zoom: isZoomed.toggle()
        case .freeze: freeze()
        case .back: goBack()
        case .help: open(.help(offset: 0))
        case .theme:
            open(.themePicker(Picker(names: themes, current: themeName, opener: .character("T"))))
        case .credential: openCredentialPicker()
        case .shorterSpan: span = span.shorter ?? span
        case .longerSpan: span = span.longer ?? span
        case .sort: order = order.next
        case .reverseSort: isReversed.toggle()
        case .follow: follow()
        case .verbosity: eventLevel = eventLevel == .debug ? .info : .debug
        case .open: return openSelected()
        case .mouse: return toggleMouse()
        case .copyCurl: return copyCurl()
        case .copyBody: return copyBody()
        case .copy: return copySelected()
        case .faster: return setRefresh(refresh.faster)
        case .slower: return setRefresh(refresh.slower)
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .quit: return askToQuit()
        case .interrupt: return [.quit]
        }
        return []
    }

    private var pageHeight: Int {
        arrangement.panels[focus].map { max(1, listHeight(of: focus, in: $0) - 1) } ?? 1
    }
}
