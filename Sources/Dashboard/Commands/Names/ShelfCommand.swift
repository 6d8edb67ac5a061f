/// What is done on the pages about runs, artifacts, downloads and reports.
enum ShelfCommand: String, CaseIterable, Hashable, Sendable {
    case showArtifacts, flakyTests, tag, tagAll, testReport, reload, leave
    case download, pauseDownload, resumeDownload, cancelDownload, retryDownload
    case openTest, filterTests, copyTest, saveReport, writeCheckRun
    case moreRuns, fewerRuns

    /// Whether it moves files or downloads, or writes to GitHub.
    var changes: Bool {
        switch self {
        case .download, .pauseDownload, .resumeDownload, .cancelDownload, .retryDownload, .writeCheckRun:
            true
        case .showArtifacts, .flakyTests, .tag, .tagAll, .testReport, .reload, .leave, .openTest,
            .filterTests, .copyTest, .saveReport, .moreRuns, .fewerRuns:
            false
        }
    }
}
