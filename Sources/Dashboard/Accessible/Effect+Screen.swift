extension Effect {
    /// Whether it is for a screen, and nothing to those who hear the dashboard.
    public var needsScreen: Bool {
        switch self {
        case .saveScreen, .editBody, .page, .useTheme, .refresh, .captureMouse, .releaseMouse, .title, .copy,
            .suspend, .repaint, .startRecording, .stopRecording, .replay:
            true
        case .operate, .send, .keep, .loadRequest, .sendNextPage, .reconfigure, .saveSettings, .rerun,
            .cancel, .loadExchange, .note, .ring,
            .loadRuns, .loadArtifacts, .download, .steerDownload, .testRun, .findFlaky, .readReport,
            .writeCheckRun, .remember, .saveReport, .loadWeather, .changeWeather, .keepCommand, .quit:
            false
        }
    }
}
