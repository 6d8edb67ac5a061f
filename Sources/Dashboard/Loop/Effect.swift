public import Reports
public import Resilience

/// What the model wants done outside of itself.
public enum Effect: Hashable, Sendable {
    case operate(OperatorCommand)
    case send(Draft)
    /// Keep it for later runs, without its secrets.
    case keep(Draft)
    /// Answered by `requestLoaded`.
    case loadRequest(CallID)
    /// The settings apply to the running client from now on.
    case reconfigure(Settings)
    /// Write these into the operator's file; answered by `settingsSaved` and `preferencesRead`.
    case saveSettings([SettingAssignment], screen: [PreferenceLine])
    /// Submit the call again, as a new one.
    case rerun(CallID)
    /// Send for the page that the call's answer names as the next.
    case sendNextPage(CallID)
    /// Let it be read in `$PAGER`.
    case page(String)
    case cancel(CallID)
    /// Answered by `exchangeLoaded`.
    case loadExchange(CallID)
    /// Open the text in `$EDITOR`; answered by `bodyEdited`.
    case editBody(String)
    /// Answered by `themeChanged`.
    case useTheme(String)
    /// Draw at most once in this time.
    case refresh(every: Duration)
    case captureMouse
    case releaseMouse
    /// Ring in these ways, and tell why.
    case ring(String, Set<Ringing>)
    /// The title of the terminal's tab; `nil` for what it was before.
    case title(String?)
    /// Tell it in the one stream of events.
    case note(Note)
    /// Write the frame into files; answered by `screenSaved`.
    case saveScreen
    /// Write down what the model is told from now on, into a file of this name, which must be new, or else into one of
    /// its own; answered by `recordingChanged`.
    case startRecording(file: String?)
    /// Answered by `recordingChanged`.
    case stopRecording
    /// Answered by `weatherLoaded`.
    case loadWeather
    /// Do this to the simulated GitHub; answered by `weatherLoaded`.
    case changeWeather(WeatherChange)
    /// Move within the recording that is played.
    case replay(ReplayOrder)
    /// Answered by `runsLoaded`.
    case loadRuns(repository: String)
    /// Answered by `artifactsLoaded`.
    case loadArtifacts(run: UInt64, repository: String)
    /// Download into a folder, which is made where it is missing; the client's events tell how it goes.
    case download(Artifact, repository: String, folder: String)
    case steerDownload(DownloadID, DownloadOrder)
    /// Read the reports of all the run's artifacts; answered by `runTested`.
    case testRun(UInt64, repository: String)
    /// Read the tests of the workflow's last completed runs; answered by `flakinessFound`.
    case findFlaky(workflow: String, runs: Int, repository: String)
    /// Read the reports in a file; answered by `reportRead`.
    case readReport(path: String)
    /// Write the text into a file of a name like this; answered by `reportSaved`.
    case saveReport(name: String, json: String)
    /// Write the run's report as a check run of this name on its commit; answered by `checkRunWritten`.
    case writeCheckRun(TestedRun, name: String, repository: String)
    /// Have it stand in the line that asks for a repository at the next start.
    case remember(repository: String)
    /// Keep what was typed after `:` for the next run.
    case keepCommand(String)
    /// Put the text into the terminal's clipboard.
    case copy(String)
    case suspend
    case repaint
    case quit
}
