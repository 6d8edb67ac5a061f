internal import Timing

/// The header of a recording's file.
struct HeaderForm: Codable {
    let host: CleanText
    let credentials: [CleanText]
    let scenario: CleanText?
    let seed: UInt64?
    let startedAt: Int64
    /// For people; the exact instant stands beside it.
    let started: String
    let utcOffset: Int64
    let sampling: Int64
    let polling: Int64

    init(_ header: RecordingHeader) {
        host = CleanText(header.host)
        credentials = header.credentials.map(CleanText.init)
        scenario = header.simulation.map { CleanText($0.scenario) }
        seed = header.simulation?.seed
        startedAt = header.startedAt.nanoseconds
        started = Timestamp.text(of: header.startedAt)
        utcOffset = header.utcOffset.nanoseconds
        sampling = header.sampling.nanoseconds
        polling = header.polling.nanoseconds
    }

    var value: RecordingHeader {
        RecordingHeader(
            host: host.text,
            credentials: credentials.map(\.text),
            simulation: scenario.map { .init(scenario: $0.text, seed: seed ?? 0) },
            startedAt: Instant(nanoseconds: startedAt),
            utcOffset: .nanoseconds(utcOffset),
            sampling: .nanoseconds(sampling),
            polling: .nanoseconds(polling)
        )
    }
}
