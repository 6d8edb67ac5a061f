// ┌─Downloads──────────────────────────────────────────1 runs, 1 waits, 3 ended─┐
// │   name           progress        done     of        rate  left  state       │
// │>  test-results   ██████░░░░  2.1 MiB  4.2 MiB  1.0 MiB/s    2s  receiving   │
// │                                                                             │
// │ api-129626900151/test-results.zip                                           │
// │ verified: its SHA-256 is the one that GitHub told                           │
// │                                                                             │
// └─────────────────────────────────────────────────────────────────────────────┘

internal import Reports
internal import Resilience
internal import Screen
internal import Timing

extension Model {
    func drawDownloads(on canvas: inout Canvas) {
        let downloads = shelf.downloads.all
        guard !downloads.isEmpty else {
            return drawEmptiness(
                "Downloads",
                "Nothing was downloaded yet. d opens a repository's runs; their artifacts are downloaded from there.",
                .muted,
                on: &canvas
            )
        }
        draw(.downloads, title: "Downloads", note: note(on: downloads), Self.downloadColumns, on: &canvas) {
            row(of: downloads[$0])
        }
        let inner = sheet.inset(columns: 2, rows: 1)
        guard let selected = shelf.selectedDownload, inner.height > Self.storyHeight + 1 else { return }
        let lines = story(of: selected).flatMap { TextLine([$0]).wrapped(to: inner.width) }
        for (line, y) in zip(lines, (inner.bottom - Self.storyHeight)..<inner.bottom) {
            let place = Rect(x: inner.left, y: y, width: inner.width, height: 1)
            canvas.draw(line, in: place, look: look.over(.panel))
        }
    }

    private func note(on downloads: [DownloadProgress]) -> String {
        let ended = downloads.count(where: \.stage.isFinal)
        let waiting = downloads.count { $0.stage == .waitingForPlace || $0.stage == .paused }
        return "\(downloads.count - ended - waiting) run, \(waiting) wait, \(ended) ended"
    }

    private static let downloadColumns = [
        TableColumn(title: "name", minimum: 14, ideal: 24, takesRest: true),
        TableColumn(title: "progress", minimum: 10, ideal: 20),
        TableColumn(title: "done", minimum: 9, ideal: 9, alignment: .right),
        TableColumn(title: "of", minimum: 9, ideal: 9, priority: 2, alignment: .right),
        TableColumn(title: "rate", minimum: 11, ideal: 11, priority: 1, alignment: .right),
        TableColumn(title: "left", minimum: 4, ideal: 5, priority: 1, alignment: .right),
        TableColumn(title: "state", minimum: 12, ideal: 12),
    ]

    private func row(of download: DownloadProgress) -> TableRow {
        let mark = Self.mark(of: download.stage)
        let fraction = download.total.map { $0 == 0 ? 1 : Double(download.received) / Double($0) }
        return TableRow(cells: [
            .text(download.name), .gauge(Gauge(fraction: fraction, role: mark.role)),
            .text(ByteCount.text(download.received)),
            .text(download.total.map(ByteCount.text) ?? figures.unknown),
            .text(download.rate.map { "\(ByteCount.text(Int64($0)))/s" } ?? figures.unknown),
            .text(download.timeLeft.map { figures.span($0) } ?? figures.unknown),
            .styled(mark.text, mark.role),
        ])
    }

    /// Shape and word tell apart what the colour does.
    private static func mark(of stage: DownloadStage) -> Mark {
        switch stage {
        case .waitingForPlace: Mark(shape: ".", word: "waits", role: .dim)
        case .connecting: Mark(shape: "~", word: "connects", role: .info)
        case .receiving: Mark(shape: ">", word: "receives", role: .info)
        case .waitingToResume: Mark(shape: "~", word: "resumes", role: .warn)
        case .verifying: Mark(shape: "?", word: "verifies", role: .info)
        case .paused: Mark(shape: "=", word: "paused", role: .warn)
        case .finished(_, .verified): Mark(shape: "o", word: "verified", role: .ok)
        case .finished(_, .noDigest), .finished(_, .unknownDigest):
            Mark(shape: "o", word: "unverified", role: .warn)
        case .failed: Mark(shape: "x", word: "failed", role: .bad)
        case .cancelled: Mark(shape: "-", word: "cancelled", role: .muted)
        }
    }

    /// About the selected one: what it is, and what became of it.
    private func story(of download: DownloadProgress) -> [TextRun] {
        let head = "artifact \(download.artifact) of \(download.repository)"
        let role = Self.mark(of: download.stage).role
        switch download.stage {
        case .finished(let path, let verification):
            return [TextRun(path, .text), TextRun(Sentences.verification(verification), role)]
        case .failed(let reason): return [TextRun(head, .dim), TextRun(reason, role)]
        case .waitingToResume(let until, let reason):
            let left = figures.countdown(to: until, from: now)
            return [TextRun(head, .dim), TextRun("goes on in \(left): \(reason)", role)]
        case .waitingForPlace, .connecting, .receiving, .verifying, .paused, .cancelled:
            return [TextRun(head, .dim)]
        }
    }
}
