public import Reports
public import Resilience
public import Screen

/// What happened, in the order in which it happened: the only thing that changes the model.
public enum Message: Hashable, Sendable {
    case input(TerminalInput)
    /// In the order of their numbers.
    case events([Event])
    case sampled(Snapshot)
    /// Time went on; `Model.wakeAt` says when this is wanted.
    case ticked
    /// What was said on the wire for a call; `nil` where it is no longer kept.
    case exchangeLoaded(CallID, Exchange?)
    /// A request as it was given to the client, secrets removed; `nil` where it is no longer kept.
    case requestLoaded(CallID, Draft?)
    /// What requests can be written from: patterns of paths, and what was sent before, the oldest first.
    case requestsKnown(routes: [String], sent: [Draft])
    /// The theme asked for by `useTheme`, or one whose file was saved.
    case themeChanged(Theme)
    /// What `$EDITOR` left; `nil` where it was left without saving.
    case bodyEdited(String?)
    /// The settings of the running client, at the start and whenever the operator's file was read anew.
    case settingsRead(ResolvedSettings, file: String)
    /// The operator's file can't be used; everything stays as it was. The reason names the line.
    case settingsRefused(reason: String)
    /// The settings are in the file now, as many as told.
    case settingsSaved(ResolvedSettings, file: String, count: Int)
    /// The frame lies in files that begin with this path.
    case screenSaved(String)
    /// What the operator's file says of the screen, at the start and whenever it was read anew.
    case preferencesRead(Preferences)
    /// The names of all themes that can be chosen now.
    case themesFound([String])
    /// The file of the theme in use was saved and can't be used; the reason names the line.
    case themeRefused(reason: String)
    /// What the simulated GitHub says of itself.
    case weatherLoaded(WeatherReport)
    /// What comes is recorded in this file; `nil` where no longer.
    case recordingChanged(file: String?)
    /// What was typed after `:` in earlier runs, oldest first.
    case commandsRemembered([String])
    /// The operator's file was read: these keys hold from now on.
    case keysChanged(KeyMap)
    /// The newest first.
    case runsLoaded([WorkflowRun], repository: String)
    case artifactsLoaded([Artifact], run: UInt64)
    case runTested(TestedRun, repository: String)
    case flakinessFound(Flakiness, workflow: String, runs: Int, repository: String)
    case reportRead(RunReport, path: String)
    /// The report lies in this file.
    case reportSaved(path: String)
    /// The check run is there, under this number.
    case checkRunWritten(UInt64, name: String)
    /// The repository that was looked at before this start.
    case recalled(repository: String)
    case connectionChanged(Connection)
    /// An effect could not be carried out; the reason is a sentence for people.
    case effectFailed(Effect, reason: String)
    /// A signal wants the program to end: nothing is asked.
    case quitRequested
}
