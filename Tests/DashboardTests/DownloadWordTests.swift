import Resilience
import Testing
import Timing

@testable import Dashboard

@Suite struct DownloadWordTests {
    private let sentences = Sentences(figures: Figures(utcOffset: .zero, unknown: "–"))

    private func download(_ stage: DownloadStage, total: Int64? = 2_000) -> DownloadProgress {
        DownloadProgress(
            id: DownloadID(rawValue: 3),
            repository: "x/y",
            artifact: 11,
            name: "logs",
            stage: stage,
            received: 500,
            total: total
        )
    }

    @Test func `a download tells what it does`() {
        let told = { sentences.event(.downloadChanged(download($0))) }
        #expect(told(.receiving) == "download 3 logs of x/y: 500 of 2000 bytes")
        #expect(
            told(.finished(path: "logs.zip", .noDigest)).hasSuffix(
                "logs.zip, unverified: GitHub told no digest"
            )
        )
        #expect(
            sentences.event(.downloadMoved(download(.paused, total: nil))).hasSuffix("paused at 500 bytes")
        )
    }

    @Test func `bytes are not news, a failure is`() {
        #expect(Event.Kind.downloadMoved(download(.receiving)).level == .debug)
        #expect(Event.Kind.downloadChanged(download(.failed(because: "disk full"))).level == .error)
    }
}
