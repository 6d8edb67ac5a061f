internal import Crypto
internal import Reports
internal import Resilience

/// Carries one download into its file.
struct DownloadShell: Sendable {
    private let order: Transfer.Order
    private let place: DownloadPlace
    private let client: GitHubClient
    private var reporter: DownloadReporter
    /// What it becomes where it is cancelled: its owner knows whether for good.
    private let whenStopped: @Sendable () -> DownloadStage

    init(
        _ order: Transfer.Order,
        as id: DownloadID,
        to target: DownloadTarget,
        on client: GitHubClient,
        report: @escaping @Sendable (DownloadProgress) -> Void,
        whenStopped: @escaping @Sendable () -> DownloadStage
    ) {
        self.whenStopped = whenStopped
        self.order = order
        place = DownloadPlace(target, for: order.artifact)
        self.client = client
        reporter = DownloadReporter(order.progress(of: id), on: client.shell, report: report)
    }

    mutating func run() async throws(DownloadError) -> DownloadedFile {
        do throws(DownloadError) {
            let file = try await fetch()
            reporter.changed(to: .finished(path: file.path, file.verification))
            return file
        } catch {
            let now = client.shell.time.now
            reporter.changed(
                to: error == .cancelled ? whenStopped() : .failed(because: error.advice(at: now))
            )
            throw error
        }
    }

    private mutating func fetch() async throws(DownloadError) -> DownloadedFile {
        var part = try Self.guarding { () throws(FileError) -> PartFile in
            try PartFile(at: place.partPath())
        }
        do throws(DownloadError) {
            return try await fetch(into: &part)
        } catch {
            if part.count == 0 || !error.keepsPart { part.remove() }
            throw error
        }
    }

    private mutating func fetch(into part: inout PartFile) async throws(DownloadError) -> DownloadedFile {
        var transfer = try begin(&part)
        reporter.stands(at: part.count, of: transfer.total)
        while true {
            switch try await transfer.next() {
            case .connecting: reporter.changed(to: .connecting)
            case .began(let facts):
                try Self.guarding { () throws(FileError) in try part.write(PartState(order, facts)) }
                try Self.guarding { () throws(FileError) in try place.check(facts) }
                reporter.changed(to: .receiving)
            case .bytes(let bytes):
                try Self.guarding { () throws(FileError) in try part.append(bytes) }
                reporter.moved(to: part.count, of: transfer.total)
            case .startOver:
                try Self.guarding { () throws(FileError) in try part.empty() }
                reporter.stands(at: 0, of: transfer.total)
            case .waiting(let instant, let error):
                let reason = error.advice(at: client.shell.time.now)
                reporter.changed(to: .waitingToResume(until: instant, because: reason))
            case .verifying: reporter.changed(to: .verifying)
            case .finished(let verification): return try finish(part, transfer, verification)
            }
        }
    }

    private func finish(
        _ part: borrowing PartFile,
        _ transfer: Transfer,
        _ verification: DownloadVerification
    ) throws(DownloadError) -> DownloadedFile {
        let isZIP = DownloadPlace.isZIP(part.beginning())
        let path = place.path(of: transfer.facts, isZIP: isZIP)
        let size = part.count
        do throws(FileError) { try part.place(at: path) } catch { throw .file(error) }
        return DownloadedFile(path: path, size: size, verification: verification, isZIP: isZIP)
    }

    /// Goes on from what is there, if it is of the same artifact.
    private func begin(_ part: inout PartFile) throws(DownloadError) -> Transfer {
        guard part.count > 0, let state = part.state(), state.isOf(order) else {
            try Self.guarding { () throws(FileError) in try part.empty() }
            return Transfer(order, on: client)
        }
        let hasher = try Self.guarding { () throws(FileError) in try part.hash() }
        return Transfer(order, on: client, offset: part.count, facts: state.facts, hasher: hasher)
    }

    private static func guarding<Success: ~Copyable>(
        _ work: () throws(FileError) -> Success
    ) throws(DownloadError) -> Success {
        do throws(FileError) { return try work() } catch { throw .file(error) }
    }
}
