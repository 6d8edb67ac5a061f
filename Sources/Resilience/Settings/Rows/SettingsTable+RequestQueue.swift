extension SettingsTable {
    static let requestQueue = [
        Setting(
            "requestQueue.maxSize",
            .whole(\.requestQueue.capacity, 1...1_000_000),
            presets: [.highThroughput: .whole(5000)],
            help:
                "Calls that may wait; in a full queue the newest of the least urgent gives way to a more urgent one."
        ),
        Setting(
            "requestQueue.maxWaitTimeMs",
            .duration(\.requestQueue.maximumWait, .milliseconds(1) ... .seconds(86_400)),
            presets: [.highThroughput: .duration(.seconds(300))],
            help: "How long a call without a deadline of its own may wait."
        ),
        Setting(
            "requestQueue.ageingStepMs",
            .duration(\.requestQueue.ageingStep, .zero ... .seconds(3600)),
            help: "A waiting call rises one priority in this time, so that none starves; 0s turns that off."
        ),
        Setting(
            "requestQueue.maxInFlight",
            .whole(\.requestQueue.maximumInFlight, 1...1000),
            help: "Requests under way at once, over all credentials."
        ),
    ]
}
