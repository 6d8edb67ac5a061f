extension SettingsTable {
    static let cache = [
        Setting(
            "cache.enabled",
            .flag(\.cache.isEnabled),
            help: "Keeps answers and asks GitHub whether they still hold, which costs nothing where they do."
        ),
        Setting(
            "cache.maxEntries",
            .whole(\.cache.maximumEntries, 1...100_000),
            help: "Answers that are kept; the one used longest ago gives way."
        ),
        Setting(
            "cache.maxBytes",
            .whole(\.cache.maximumBytes, 65_536...4_294_967_296),
            help: "Bytes that kept answers take; an answer larger than an eighth of it is not kept."
        ),
        Setting(
            "cache.notFoundMs",
            .duration(\.cache.notFoundLife, .zero ... .seconds(300)),
            help:
                "How long a 404 is believed without asking again, because GitHub punishes polling one; 0s asks always."
        ),
    ]
}
