import ArgumentParser
import Dashboard
import Foundation
import GitHub
import Resilience
import Timing

/// The overview without a screen: as text once, or as a line of JSON each second.
struct Report: Sendable {
    let watched: Watched
    let time: any TimeSource

    /// Asks for the limits once, prints what is known, and tells the exit status: 0 ok, 1 limited, 2 a breaker is open,
    /// 3 GitHub could not be asked.
    ///
    /// - Parameter json: as one object in a line, for programs.
    func once(json: Bool) async -> ExitCode {
        var wasAsked = true
        for credential in watched.client.credentials {
            do throws(ClientError) {
                _ = try await watched.client.rateLimits(for: "headroom", of: credential)
            } catch {
                wasAsked = false
                FileHandle.standardError.write(Data("headroom: \(error.advice(at: time.now))\n".utf8))
            }
        }
        let overview = overview(isReached: wasAsked)
        print(json ? overview.json() : overview.text(width: Self.width))
        return overview.verdict == .ok && !wasAsked ? ExitCode(3) : ExitCode(overview.verdict.exitStatus)
    }

    /// Prints until a signal or a closed pipe ends it.
    func everySecond() async throws {
        // A reader that left is found by the write's error, and is no crash.
        signal(SIGPIPE, SIG_IGN)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (watch, watching) = AsyncStream<Void>.makeStream()
            group.addTask { await Signals.termination { watching.finish() } }
            for await _ in watch {}
            group.addTask { try await printLines() }
            group.addTask {
                await Poller(watched: watched, time: time) { _ in }.run()
                try await time.sleep(until: .distantFuture, tolerance: nil)
            }
            if let workload = watched.workload {
                group.addTask {
                    await workload.run()
                    try await time.sleep(until: .distantFuture, tolerance: nil)
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func printLines() async throws {
        while true {
            let line = Data((overview().json() + "\n").utf8)
            guard (try? FileHandle.standardOutput.write(contentsOf: line)) != nil else { return }
            try await time.sleep(until: time.now.advanced(by: .seconds(1)), tolerance: nil)
        }
    }

    private func overview(isReached: Bool = true) -> Overview {
        let now = time.now
        let snapshot = watched.client.snapshot()
        return Overview(
            of: snapshot,
            health: Health(
                of: snapshot,
                audit: watched.records.auditStanding,
                staleAfter: watched.pollInterval * 2,
                at: now
            ),
            identity: watched.identity,
            isReached: isReached,
            utcOffset: LocalTime.offset(at: now),
            unknown: "-",
            at: now
        )
    }

    private static let width = 100
}
