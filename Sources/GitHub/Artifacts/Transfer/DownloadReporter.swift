internal import Resilience
internal import Timing

/// Tells the one stream of events, and whoever ordered the download, how far it has come.
struct DownloadReporter: Sendable {
    private(set) var progress: DownloadProgress
    private var meter = TransferMeter()
    private let shell: ClientShell
    private let report: @Sendable (DownloadProgress) -> Void

    init(
        _ progress: DownloadProgress,
        on shell: ClientShell,
        report: @escaping @Sendable (DownloadProgress) -> Void
    ) {
        self.progress = progress
        self.shell = shell
        self.report = report
    }

    mutating func changed(to stage: DownloadStage) {
        guard progress.stage != stage else { return }
        progress.stage = stage
        meter.stopped()
        (progress.rate, progress.timeLeft) = (nil, nil)
        tell(.downloadChanged(progress))
    }

    /// So much is there without having come now; what is told next tells it.
    mutating func stands(at received: Int64, of total: Int64?) {
        (progress.received, progress.total) = (received, total)
        meter.stopped()
    }

    mutating func moved(to received: Int64, of total: Int64?) {
        (progress.received, progress.total) = (received, total)
        guard meter.moved(to: received, at: shell.time.now) else { return }
        progress.rate = meter.rate
        progress.timeLeft = meter.timeLeft(of: total, after: received)
        tell(.downloadMoved(progress))
    }

    private func tell(_ kind: Event.Kind) {
        shell.note(kind)
        report(progress)
    }
}
