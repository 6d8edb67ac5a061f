internal import Reports
internal import Resilience
internal import Screen

/// A repository's runs and artifacts, the downloads, and a report: what stays while the sheets over it come and go.
struct Shelf: Hashable, Sendable {
    /// `owner/name`; empty until one was asked for.
    private(set) var repository = ""
    /// The line that asks for it.
    var field = TextField(placeholder: "owner/name")
    /// Whether the line holds what is only offered: the first letter takes its place.
    private(set) var isOffered = false
    var problem: String?
    private(set) var runs = Loading<[WorkflowRun]>.awaited
    /// Whose artifacts are looked at.
    private(set) var run: WorkflowRun?
    private(set) var artifacts = Loading<[Artifact]>.awaited
    private(set) var tagged: Set<UInt64> = []
    var downloads = DownloadList()
    var browser: ReportBrowser?
    /// The workflow whose flaky tests are looked at.
    private(set) var workflow = ""
    /// Over how many of its last runs.
    private(set) var flakyRuns = 10
    private(set) var flakiness = Loading<Flakiness>.awaited
    /// The worst first.
    private(set) var flaky: [FlakyCase] = []
    /// Where Esc leads back to, the innermost last.
    var trail: [ShelfPage] = []
    /// The highlighted row of each page.
    var selection: [ShelfPage: Int] = [:]

    mutating func ask(for repository: String) {
        self.repository = repository
        runs = .awaited
        selection[.runs] = 0
        (run, artifacts, tagged) = (nil, .awaited, [])
    }

    mutating func ask(for run: WorkflowRun) {
        if run.id != self.run?.id { (selection[.artifacts], tagged) = (0, []) }
        self.run = run
        artifacts = .awaited
    }

    /// What was looked at before stands in the line, unless somebody has typed there already.
    mutating func recall(_ repository: String) {
        guard field.text.isEmpty, Self.problem(with: repository) == nil else { return }
        field = TextField(text: repository, placeholder: field.placeholder)
    }

    /// What stands in the line is what was asked for before.
    mutating func offer() { isOffered = !field.text.isEmpty }

    mutating func edit(_ key: Key) {
        if case .character = key { clearOffer() }
        if field.edit(key) { (isOffered, problem) = (false, nil) }
    }

    mutating func paste(_ text: String) {
        clearOffer()
        field.insert(text)
        problem = nil
    }

    private mutating func clearOffer() {
        if isOffered { field = TextField(placeholder: field.placeholder) }
        isOffered = false
    }

    /// The next step up or down; `nil` at the end.
    func runs(steppedBy step: Int) -> Int? {
        let place = (Self.runSteps.firstIndex(of: flakyRuns) ?? 0) + step
        return Self.runSteps.indices.contains(place) ? Self.runSteps[place] : nil
    }

    private static let runSteps = [5, 10, 20, 50, 100]

    mutating func askForFlaky(in workflow: String, over runs: Int) {
        self.workflow = workflow
        flakyRuns = runs
        (flakiness, flaky, selection[.flaky]) = (.awaited, [], 0)
    }

    mutating func found(_ flakiness: Flakiness, in workflow: String, over runs: Int, of repository: String) {
        guard workflow == self.workflow, runs == flakyRuns, repository == self.repository else { return }
        self.flakiness = .known(flakiness)
        flaky = flakiness.cases
    }

    /// An answer about another repository than the present one comes too late.
    mutating func loaded(_ runs: [WorkflowRun], of repository: String) {
        if repository == self.repository { self.runs = .known(runs) }
    }

    mutating func loaded(_ artifacts: [Artifact], of run: UInt64) {
        guard run == self.run?.id else { return }
        self.artifacts = .known(artifacts)
        tagged.formIntersection(artifacts.map(\.id))
    }

    mutating func failed(_ effect: Effect, because reason: String) {
        switch effect {
        case .loadRuns(let repository):
            if repository == self.repository { runs = .failed(because: reason) }
        case .loadArtifacts(let run, _):
            if run == self.run?.id { artifacts = .failed(because: reason) }
        case .testRun(let run, let repository): failedReport(of: .run(run, repository: repository), reason)
        case .findFlaky(let workflow, let runs, _):
            if workflow == self.workflow, runs == flakyRuns { flakiness = .failed(because: reason) }
        case .readReport(let path): failedReport(of: .file(path: path), reason)
        case .operate, .send, .keep, .loadRequest, .sendNextPage, .page, .reconfigure, .saveSettings,
            .rerun, .cancel,
            .loadExchange, .editBody,
            .useTheme,
            .refresh, .captureMouse, .releaseMouse, .ring, .title, .note, .saveScreen, .download,
            .steerDownload, .saveReport, .writeCheckRun, .remember, .startRecording, .stopRecording, .replay,
            .loadWeather, .changeWeather, .keepCommand,
            .copy, .suspend, .repaint, .quit:
            return
        }
    }

    private mutating func failedReport(of subject: ReportBrowser.Subject, _ reason: String) {
        if browser?.subject == subject { browser?.failed(because: reason) }
    }

    mutating func toggleTag(of artifact: Artifact) {
        if tagged.remove(artifact.id) == nil { tagged.insert(artifact.id) }
    }

    mutating func untagAll() { tagged = [] }

    /// Tags what can be downloaded, or nothing where all of that is tagged.
    mutating func toggleAllTags() {
        let all = Set((artifacts.value ?? []).filter { !$0.isExpired }.map(\.id))
        tagged = tagged == all ? [] : all
    }

    func count(on page: ShelfPage) -> Int {
        switch page {
        case .repository: 0
        case .runs: runs.value?.count ?? 0
        case .artifacts: artifacts.value?.count ?? 0
        case .downloads: downloads.all.count
        case .report: browser?.rows.count ?? 0
        case .flaky: flaky.count
        }
    }

    /// The highlighted row; it moves up where the rows became fewer.
    func index(on page: ShelfPage) -> Int? {
        let count = count(on: page)
        return count == 0 ? nil : min(max(0, selection[page] ?? 0), count - 1)
    }

    var selectedRun: WorkflowRun? { index(on: .runs).flatMap { runs.value?[$0] } }

    var selectedArtifact: Artifact? { index(on: .artifacts).flatMap { artifacts.value?[$0] } }

    var selectedDownload: DownloadProgress? { index(on: .downloads).map { downloads.all[$0] } }

    /// The tagged ones, or else the highlighted one, as far as there is something to download.
    var wanted: [Artifact] {
        let all = artifacts.value ?? []
        let chosen =
            tagged.isEmpty ? [selectedArtifact].compactMap(\.self) : all.filter { tagged.contains($0.id) }
        return chosen.filter { !$0.isExpired }
    }

    /// Where an artifact is put, below the folder in which the program was started. Artifacts of one name, which later
    /// attempts leave, get a folder each.
    func folder(for artifact: Artifact) -> String {
        let name = repository.split(separator: "/").last ?? ""
        let folder = "\(name)-\(run?.id ?? 0)"
        let isAlone = (artifacts.value ?? []).count { $0.name == artifact.name } < 2
        return isAlone ? folder : "\(folder)/\(artifact.id)"
    }

    /// What is wrong with the name of a repository.
    static func problem(with name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."),
                UInt8(ascii: "/"):
                true
            default: false
            }
        }
        let isName = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        return isPlain && isName ? nil : "write it as owner/name"
    }
}
