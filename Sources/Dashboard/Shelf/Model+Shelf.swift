internal import Reports
internal import Resilience
internal import Screen

/// Keys and commands on the pages of the shelf.
extension Model {
    mutating func pressed(_ key: Key, on page: ShelfPage) -> [Effect] {
        if page == .repository { return pressedInRepositoryLine(key) }
        if page == .report, shelf.browser?.typing != nil {
            typedInReport(key)
            return []
        }
        guard let command = keyMap.command(for: key, on: page) else { return [] }
        if case .move(let motion) = command.name {
            moveOnShelf(page, motion)
            return []
        }
        return run(command)
    }

    mutating func pasted(_ text: String, on page: ShelfPage) {
        switch page {
        case .repository: shelf.paste(text)
        case .report:
            shelf.browser?.insert(text)
        case .runs, .artifacts, .downloads, .flaky: break
        }
    }

    /// Through the rows, or through the text of the case that is read at length.
    mutating func moveOnShelf(_ page: ShelfPage, by step: Int) {
        if page == .report, shelf.browser?.isOpen == true { return scrollReport(by: step) }
        select(step, onFrom: page)
    }

    private mutating func select(_ step: Int, onFrom page: ShelfPage) {
        guard let index = shelf.index(on: page) else { return }
        shelf.selection[page] = min(max(0, index + step), shelf.count(on: page) - 1)
        if page == .report { shelf.browser?.offset = 0 }
    }

    private mutating func moveOnShelf(_ page: ShelfPage, _ motion: Motion) {
        let isReading = page == .report && shelf.browser?.isOpen == true
        let count = isReading ? reportLines.count : shelf.count(on: page)
        let height = isReading ? reportFootHeight - 1 : shelfListHeight(on: page)
        switch motion {
        case .up: moveOnShelf(page, by: -1)
        case .down: moveOnShelf(page, by: 1)
        case .pageUp: moveOnShelf(page, by: -max(1, height - 1))
        case .pageDown: moveOnShelf(page, by: max(1, height - 1))
        case .first: moveOnShelf(page, by: -count)
        case .last: moveOnShelf(page, by: count)
        case .nextPanel, .nextMatch: select(1, onFrom: page)
        case .previousPanel, .previousMatch: select(-1, onFrom: page)
        }
    }

    /// Opens a page over the one that is open.
    mutating func show(_ page: ShelfPage) {
        if case .shelf(let present) = overlay, present != .repository, present != page {
            shelf.trail.append(present)
        }
        open(.shelf(page))
    }

    private mutating func pressedInRepositoryLine(_ key: Key) -> [Effect] {
        switch key {
        case .escape: close()
        case .enter: return openRuns(of: shelf.field.text)
        default: shelf.edit(key)
        }
        return []
    }

    mutating func openRuns(of repository: String) -> [Effect] {
        shelf.field = TextField(text: repository, placeholder: shelf.field.placeholder)
        shelf.problem = Shelf.problem(with: repository)
        guard shelf.problem == nil else {
            open(.shelf(.repository))
            return []
        }
        shelf.trail = []
        shelf.ask(for: repository)
        open(.shelf(.runs))
        return [.loadRuns(repository: repository)]
    }

    mutating func perform(_ command: ShelfCommand) -> [Effect] {
        guard case .shelf(let page) = overlay else { return [] }
        switch command {
        case .showArtifacts: return showArtifacts()
        case .flakyTests: return showFlaky()
        case .moreRuns: return askForFlaky(over: shelf.runs(steppedBy: 1))
        case .fewerRuns: return askForFlaky(over: shelf.runs(steppedBy: -1))
        case .tag: tagSelected()
        case .tagAll: shelf.toggleAllTags()
        case .testReport: return openReport(from: page)
        case .reload: return reload(page)
        case .leave: leavePage()
        case .download: return downloadWanted()
        case .pauseDownload: return steer(.pause)
        case .resumeDownload, .retryDownload: return steer(.resume)
        case .cancelDownload: return steer(.cancel)
        case .openTest: shelf.browser?.toggleOpen()
        case .filterTests: shelf.browser?.startTyping()
        case .copyTest: return copyTest()
        case .saveReport: return saveReport()
        case .writeCheckRun: askToWriteCheckRun()
        }
        return []
    }

    private mutating func leavePage() {
        guard let page = shelf.trail.popLast() else { return close() }
        open(.shelf(page))
    }

    private mutating func tagSelected() {
        guard let artifact = shelf.selectedArtifact else { return }
        shelf.toggleTag(of: artifact)
        moveOnShelf(.artifacts, by: 1)
    }

    private mutating func showArtifacts() -> [Effect] {
        guard let run = shelf.selectedRun else { return [] }
        shelf.ask(for: run)
        show(.artifacts)
        return [.loadArtifacts(run: run.id, repository: shelf.repository)]
    }

    private mutating func showFlaky() -> [Effect] {
        guard let workflow = shelf.selectedRun?.workflow else { return [] }
        show(.flaky)
        return findFlaky(in: workflow, over: shelf.flakyRuns)
    }

    private mutating func askForFlaky(over runs: Int?) -> [Effect] {
        runs.map { findFlaky(in: shelf.workflow, over: $0) } ?? []
    }

    private mutating func findFlaky(in workflow: String, over runs: Int) -> [Effect] {
        shelf.askForFlaky(in: workflow, over: runs)
        return [.findFlaky(workflow: workflow, runs: runs, repository: shelf.repository)]
    }

    private mutating func reload(_ page: ShelfPage) -> [Effect] {
        if page == .artifacts, let run = shelf.run {
            shelf.ask(for: run)
            return [.loadArtifacts(run: run.id, repository: shelf.repository)]
        }
        shelf.ask(for: shelf.repository)
        return [.loadRuns(repository: shelf.repository)]
    }

    private mutating func downloadWanted() -> [Effect] {
        let wanted = shelf.wanted
        let effects = wanted.map { artifact in
            Effect.download(artifact, repository: shelf.repository, folder: shelf.folder(for: artifact))
        }
        shelf.untagAll()
        say(wanted.count == 1 ? "downloads \(wanted[0].name)" : "downloads \(wanted.count) artifacts")
        shelf.selection[.downloads] = shelf.downloads.all.count
        show(.downloads)
        return effects
    }

    private func steer(_ order: DownloadOrder) -> [Effect] {
        shelf.selectedDownload.map { [.steerDownload($0.id, order)] } ?? []
    }

    /// Why a command of the shelf would do nothing now.
    func obstacle(to command: ShelfCommand, in context: Command.Context) -> String? {
        guard case .shelf(let page) = overlay, context.covers(page) else {
            return "open a repository's runs first: d"
        }
        switch command {
        case .showArtifacts: return shelf.selectedRun == nil ? "there is no run" : nil
        case .flakyTests: return shelf.selectedRun?.workflow == nil ? "the run's workflow is not told" : nil
        case .tag:
            guard let artifact = shelf.selectedArtifact else { return "there is no artifact" }
            return artifact.isExpired ? "it has expired" : nil
        case .tagAll: return shelf.selectedArtifact == nil ? "there is no artifact" : nil
        case .testReport: return obstacleToReport(from: page)
        case .moreRuns: return shelf.runs(steppedBy: 1) == nil ? "that is as many as are looked at" : nil
        case .fewerRuns: return shelf.runs(steppedBy: -1) == nil ? "that is as few as tell anything" : nil
        case .copyTest: return selectedTest == nil ? "select a case first" : nil
        case .writeCheckRun: return obstacleToCheckRun
        case .saveReport, .filterTests, .openTest:
            return shelf.browser?.content.value == nil ? "there is no report yet" : nil
        case .download: return shelf.wanted.isEmpty ? "nothing that can be downloaded is chosen" : nil
        case .pauseDownload, .resumeDownload, .cancelDownload, .retryDownload:
            return obstacle(toSteering: command)
        case .reload, .leave: return nil
        }
    }

    private func obstacle(toSteering command: ShelfCommand) -> String? {
        guard let stage = shelf.selectedDownload?.stage else { return "there is no download" }
        let hasEnded = stage.isFinal ? "it has ended already" : nil
        if command == .pauseDownload {
            return stage == .paused ? "it is paused; r goes on with it" : hasEnded
        }
        if command == .cancelDownload { return hasEnded }
        if command == .resumeDownload { return stage == .paused ? nil : "it is not paused" }
        switch stage {
        case .failed, .cancelled: return nil
        case .waitingForPlace, .connecting, .receiving, .waitingToResume, .verifying, .paused, .finished:
            return "it has not failed"
        }
    }
}
