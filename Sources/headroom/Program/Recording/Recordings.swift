import Dashboard
import Foundation
import GitHub
import Resilience
import Synchronization
import Timing

/// The recordings of a run, one at a time: begun by `--record`, or by the operator.
final class Recordings: Sendable {
    private struct State {
        var recorder: Recorder?
        /// What every recording begins with, because it is told once and holds on.
        var settings: RecordedFact?
        var connection: RecordedFact?
    }

    private let watched: Watched
    private let environment: [String: String]
    private let time: any TimeSource
    private let state = Mutex(State())
    private let recorders: AsyncStream<Recorder>
    private let begun: AsyncStream<Recorder>.Continuation

    init(of watched: Watched, environment: [String: String], time: any TimeSource) {
        self.watched = watched
        self.environment = environment
        self.time = time
        (recorders, begun) = AsyncStream.makeStream()
    }

    /// - Parameters:
    ///   - path: of a file that is not there yet; `nil` makes one in `$XDG_STATE_HOME/headroom/recordings`.
    ///   - beginning: what was told before and still counts.
    /// - Returns: the file's path.
    func start(at path: String?, with beginning: [Message], at now: Instant) throws -> String {
        let path = try path.map(Self.unused) ?? freePath(at: now)
        let client = watched.client
        let recorder = Recorder(at: path, header(at: now), time: time) { standing in
            if case .failing(let reason, _, _) = standing {
                client.note(Note(.error, "recording", "the recording fails: \(reason)"))
            }
        }
        state.withLock { state in
            state.recorder = recorder
            let standing = [state.settings, state.connection].compactMap(\.self)
            for fact in standing + beginning.compactMap(RecordedFact.init) {
                recorder.put(RecordingEntry(at: now, fact: fact))
            }
        }
        begun.yield(recorder)
        return path
    }

    func stop() {
        state.withLock { state in
            state.recorder?.finish()
            state.recorder = nil
        }
    }

    /// Keeps what the model is told, where it is of use and a recording runs.
    func put(_ message: Message, at now: Instant) {
        guard let fact = RecordedFact(message) else { return }
        state.withLock { state in
            switch fact {
            case .settingsRead: state.settings = fact
            case .connectionFound, .connectionLost: state.connection = fact
            case .events, .sampled, .missing: break
            }
            state.recorder?.put(RecordingEntry(at: now, fact: fact))
        }
    }

    /// Writes until the task is cancelled, and then what is left.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await recorder in recorders {
                group.addTask { await recorder.run() }
            }
            group.cancelAll()
        }
    }

    private func header(at now: Instant) -> RecordingHeader {
        let identity = watched.identity
        var simulation: RecordingHeader.Simulation?
        if case .simulated(let scenario, let seed, _) = identity.source {
            simulation = .init(scenario: scenario, seed: seed)
        }
        return RecordingHeader(
            host: identity.host,
            credentials: [identity.credential] + identity.others,
            simulation: simulation,
            startedAt: now,
            utcOffset: LocalTime.offset(at: now),
            sampling: Cadence.ofSnapshots,
            polling: watched.pollInterval
        )
    }

    private func freePath(at now: Instant) -> String {
        let folder = UserFolders(environment: environment).state + "/recordings"
        let names = (0...).lazy.map { "\(folder)/\(now.secondsSinceEpoch)\($0 == 0 ? "" : "-\($0)").jsonl" }
        return names.first { !FileManager.default.fileExists(atPath: $0) } ?? folder
    }

    /// - Throws: where something lies there; a recording never grows out of another one.
    static func unused(_ path: String) throws -> String {
        guard !FileManager.default.fileExists(atPath: path) else { throw RecordingFileTaken(path: path) }
        return path
    }
}

struct RecordingFileTaken: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) is there already: give the recording another name, or remove it." }
}
