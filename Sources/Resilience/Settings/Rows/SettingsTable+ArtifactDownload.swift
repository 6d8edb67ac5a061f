extension SettingsTable {
    static let artifactDownload = [
        Setting(
            "artifactDownload.maxSizeBytes",
            .whole(\.artifactDownload.maximumBytes, 1...(1 << 50)),
            help: "The largest artifact that is downloaded, in bytes."
        ),
        Setting(
            "artifactDownload.maxAttempts",
            .whole(\.artifactDownload.maximumAttempts, 1...100),
            help: "Attempts in a row that bring no byte before a download is given up."
        ),
        Setting(
            "artifactDownload.maxAtOnce",
            .whole(\.artifactDownload.maximumAtOnce, 1...100),
            help: "Downloads that run at once; more wait for a place."
        ),
    ]
}
