import Foundation

/// A scenario in which four programs ask as often as wanted, and a GitHub whose limits are never reached.
struct LoadScenario {
    let perSecond: Int

    /// What the client must be told so that it carries so many; a second of it is more than GitHub allows in a minute.
    static let settings = [
        "secondaryRateLimit.pointsPerMinute=0", "secondaryRateLimit.concurrency=500",
        "requestQueue.maxInFlight=64",
        "requestQueue.maxSize=5000",
    ]

    /// Lends a file that holds the scenario.
    func withFile<Success>(_ body: (String) async throws -> Success) async throws -> Success {
        let path = FileManager.default.temporaryDirectory.path + "/headroom-load-\(getpid()).toml"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(path)
    }

    private var text: String {
        let callers = ["web", "ci-sync", "dashboards", "backup"].map { name in
            """

            [[callers]]
            name = "\(name)"
            per-minute = \(perSecond * 60 / 4)
            calls = [
                { weight = 3, request = "GET /repos/{repo}" },
                { weight = 2, request = "GET /repos/{repo}/issues/{issue}" },
                { weight = 1, request = "GET /repos/{repo}/actions/runs/{run}" },
            ]
            """
        }
        return """
            summary = "More than GitHub would ever allow."

            [limits.core]
            limit = 1000000

            [secondary]
            concurrent = 1000
            rest-points = 1000000

            """ + callers.joined(separator: "\n")
    }
}
