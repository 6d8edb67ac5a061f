extension SettingsTable {
    static let archive = [
        Setting(
            "archive.maxEntries",
            .whole(\.archive.maximumEntries, 1...1_000_000),
            help: "Files and folders that an archive may hold; one with more is not unpacked."
        ),
        Setting(
            "archive.maxEntryBytes",
            .whole(\.archive.maximumEntryBytes, 1...(1 << 50)),
            help: "The largest file that is unpacked from an archive, in bytes; larger ones are refused."
        ),
        Setting(
            "archive.maxTotalBytes",
            .whole(\.archive.maximumBytes, 1...(1 << 50)),
            help: "What all files of an archive may unpack to, in bytes; then unpacking stops."
        ),
        Setting(
            "archive.maxRatio",
            .whole(\.archive.maximumRatio, 1...100_000),
            help:
                "How many times its compressed size a file may grow to; what grows further is a bomb, and refused."
        ),
    ]
}
