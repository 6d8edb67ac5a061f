import GitHub
import Logging
import Resilience
import Timing

/// A transport of the caller's own, which needs no HTTP at all.
private struct OwnTransport: Transport {
    func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        WireResponse(status: 200, headers: ["x-asked": request.url], body: Array("[]".utf8))
    }

    func shutdown() async {}
}

/// A time source of the caller's own.
private struct OwnTime: TimeSource {
    private let machine = SystemTime()

    var now: Instant { machine.now }
    var minimumResolution: Duration { machine.minimumResolution }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try await machine.sleep(until: deadline, tolerance: tolerance)
    }
}

extension Consumer {
    /// The library asks the network and the clock through the caller's own types.
    static func bringTransportAndTime() async throws {
        let asked = try await withGitHubClient(
            settings: Settings(),
            credential: .anonymous,
            transport: OwnTransport(),
            time: OwnTime(),
            seed: 1,
            logger: Logger(label: "own") { _ in SwiftLogNoOpLogHandler() }
        ) { client in
            try await client.send(Request(.get, "/repos/octo-org/api/issues")).headers["x-asked"]
        }
        precondition(asked == "https://api.github.com/repos/octo-org/api/issues", asked ?? "nothing")
    }
}
