import Dashboard
import GitHub
import Resilience
import Timing

/// Effects that take time, run one beside the other as children of one task.
struct Jobs: Sendable {
    let client: GitHubClient
    let downloads: Downloads
    /// Of a simulated GitHub; `nil` on the real one.
    let weather: WeatherStation?
    let inbox: Inbox
    let files: ReportFiles
    let history: RequestHistory
    let time: any TimeSource
    private let effects: AsyncStream<Effect>
    private let continuation: AsyncStream<Effect>.Continuation

    init(_ watched: Watched, inbox: Inbox, files: ReportFiles, history: RequestHistory, time: any TimeSource)
    {
        client = watched.client
        weather = watched.weather
        self.inbox = inbox
        self.files = files
        self.history = history
        self.time = time
        downloads = Downloads(on: watched.client)
        (effects, continuation) = AsyncStream.makeStream()
    }

    func start(_ effect: Effect) {
        continuation.yield(effect)
    }

    func steer(_ id: DownloadID, _ order: DownloadOrder) {
        switch order {
        case .pause: downloads.pause(id)
        case .resume: downloads.resume(id)
        case .cancel: downloads.cancel(id)
        }
    }

    /// Works until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await downloads.run() }
            for await effect in effects {
                group.addTask { await carryOut(effect) }
            }
            group.cancelAll()
        }
    }

    /// Posts what the work answers, or why it couldn't be done.
    private func carryOut(_ effect: Effect) async {
        do {
            if let message = try await answer(to: effect) { inbox.post(message) }
        } catch let error as ClientError {
            inbox.post(.effectFailed(effect, reason: error.advice(at: time.now)))
        } catch {
            inbox.post(.effectFailed(effect, reason: "\(error)"))
        }
    }

    private func answer(to effect: Effect) async throws -> Message? {
        switch effect {
        case .send, .rerun, .sendNextPage: await send(effect)
        case .download(let artifact, let repository, let folder):
            try files.makeFolder(folder)
            downloads.start(artifact, of: repository, to: .folder(folder), for: "operator")
        case .loadRuns(let repository):
            let runs = try await client.workflowRuns(of: repository, last: 100, for: "operator")
            return .runsLoaded(runs, repository: repository)
        case .loadArtifacts(let run, let repository):
            let artifacts = try await client.artifacts(of: repository, run: run, for: "operator")
            return .artifactsLoaded(artifacts, run: run)
        case .testRun(let run, let repository):
            let tested = try await client.testedRun(run, in: repository, for: "operator")
            return .runTested(tested, repository: repository)
        case .findFlaky(let workflow, let runs, let repository):
            let flakiness = try await client.flakiness(
                of: workflow,
                in: repository,
                last: runs,
                for: "operator"
            )
            return .flakinessFound(flakiness, workflow: workflow, runs: runs, repository: repository)
        case .writeCheckRun(let run, let name, let repository):
            let check = try await client.writeCheckRun(
                about: run,
                named: name,
                in: repository,
                for: "operator"
            )
            return check.map { .checkRunWritten($0.id, name: name) }
        case .readReport(let path):
            return .reportRead(await client.testReport(in: path), path: path)
        case .keep(let draft): try history.append(draft)
        case .saveReport(let name, let json):
            return .reportSaved(path: try files.save(json, called: name, at: time.now))
        case .loadWeather:
            if let weather { return .weatherLoaded(try await weather.report()) }
        case .changeWeather(let change):
            if let weather { return .weatherLoaded(try await weather.change(change)) }
        case .saveScreen, .ring, .title, .note, .operate, .reconfigure, .saveSettings, .cancel, .loadExchange,
            .loadRequest, .page, .editBody, .useTheme, .refresh, .captureMouse, .releaseMouse, .steerDownload,
            .remember, .copy, .suspend, .repaint, .quit, .startRecording, .stopRecording, .replay,
            .keepCommand:
            // The console carries these out itself.
            preconditionFailure("\(effect) takes no time")
        }
        return nil
    }

    private func send(_ effect: Effect) async {
        guard var request = request(for: effect) else {
            inbox.post(.effectFailed(effect, reason: "This request is no longer kept. Send it anew with s."))
            return
        }
        // What an operator asks is asked, also where the answer was known a moment ago.
        request.caching = .revalidated
        do throws(ClientError) {
            _ = try await client.send(request)
        } catch .invalid(let error) {
            inbox.post(.effectFailed(effect, reason: error.advice))
        } catch {
            // The client's events tell of everything that happened to a call after it was submitted.
        }
    }

    private func request(for effect: Effect) -> Request? {
        if case .rerun(let id) = effect { return client.request(of: id) }
        if case .sendNextPage(let id) = effect {
            var request = client.nextPage(of: id)
            request?.caller = "operator"
            return request
        }
        guard case .send(let draft) = effect, let method = Request.Method(rawValue: draft.method) else {
            return nil
        }
        var request = Request(method, draft)
        request.deadline = draft.deadline.map { time.now.advanced(by: $0) }
        return request
    }
}
