import Dashboard
import Foundation
import GitHub
import Resilience
import Screen
import Timing

/// The dashboard as lines: what changes is told, commands are typed. Without boxes, colours, animation or escapes.
struct AccessibleProgram: Sendable {
    let watched: Watched
    let theme: String
    let source: ConfigurationSource
    let configuration: ConfigurationSource.Loaded
    let time: any TimeSource

    /// Works until it is told to quit, a signal or a closed pipe ends it, or a person's input ends.
    func run() async throws {
        // A reader that left is found by the write's error, and is no crash.
        signal(SIGPIPE, SIG_IGN)
        let (occasions, occasion) = AsyncStream<Occasion>.makeStream()
        let inbox = Inbox { occasion.yield(.news) }
        let jobs = Jobs(
            watched,
            inbox: inbox,
            files: ReportFiles(environment: source.environment),
            history: RequestHistory(
                environment: source.environment,
                isSimulated: watched.identity.isSimulated
            ),
            time: time
        )
        let listener = watched.client.listen { inbox.post($0) }
        defer { listener.stop() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await jobs.run() }
            group.addTask {
                await Poller(watched: watched, time: time) { inbox.post(.connectionChanged($0)) }.run()
            }
            if let workload = watched.workload { group.addTask { await workload.run() } }
            group.addTask {
                await Signals.termination()
                occasion.yield(.over)
            }
            group.addTask { try await tick(occasion) }
            group.addTask { await TypedLines.follow(occasion) }
            try await talk(over: occasions, inbox, jobs)
            group.cancelAll()
        }
    }

    /// What makes the program look.
    enum Occasion: Sendable {
        case news
        case second
        case typed(String)
        case over
    }

    private func tick(_ occasion: AsyncStream<Occasion>.Continuation) async throws {
        while true {
            try await time.sleep(until: time.now.advanced(by: .seconds(1)), tolerance: nil)
            occasion.yield(.second)
        }
    }

    private func talk(over occasions: AsyncStream<Occasion>, _ inbox: Inbox, _ jobs: Jobs) async throws {
        var speech = Speech(try model(), watched: watched, source: source, jobs: jobs, time: time)
        speech.begin(with: configuration)
        for await occasion in occasions where speech.isGoingOn {
            switch occasion {
            // News is told once a second, so that a burst of it is one piece of news.
            case .news: continue
            case .second: speech.hear(inbox.take())
            case .typed(let line): speech.typed(line)
            case .over: return
            }
            if !speech.isGoingOn { return }
        }
    }

    private func model() throws -> Model {
        let now = time.now
        let library = ThemeLibrary(environment: source.environment)
        return Model(
            identity: watched.identity,
            look: Look(theme: try library.theme(named: theme, tier: .mono), symbols: .ascii),
            themes: library.names,
            cadence: Cadence(sampling: .seconds(1), polling: watched.pollInterval),
            utcOffset: LocalTime.offset(at: now),
            mouse: .released,
            at: now
        )
    }
}
