public import Timing

/// Plays a tape in a model: a dashboard whose client is a recording. Frames are those of the dashboard that was
/// recorded; keys work as they do there, but for all that would act.
public struct Player: Hashable, Sendable {
    private enum Clock: Hashable, Sendable {
        case standing(at: Instant)
        /// Where the tape was when it began to run.
        case running(from: Instant, since: Instant)
    }

    private struct Checkpoint: Hashable, Sendable {
        var count: Int
        var told: Told
    }

    /// Moments between two checkpoints, from which going back starts.
    private static let checkpointDistance = 2000

    public private(set) var model: Model
    private let tape: Tape
    private let speed: Double
    private var clock: Clock
    /// Moments that have been played.
    private var count = 0
    private var checkpoints: [Checkpoint]

    /// - Parameters:
    ///   - model: as it was when the recording began: nothing has been told yet.
    ///   - speed: 2 plays a minute in half a minute.
    public init(_ tape: Tape, in model: Model, speed: Double, at now: Instant) {
        self.tape = tape
        self.speed = speed
        self.model = model
        self.model.replay = Replay(start: tape.start, end: tape.end, hasGaps: tape.hasGaps, speed: speed)
        checkpoints = [Checkpoint(count: 0, told: self.model.told)]
        clock = .running(from: tape.start, since: now)
        passed(to: now)
    }

    /// Takes what an operator does, and what became of the effects.
    public mutating func took(_ message: Message, at now: Instant) -> [Effect] {
        passed(to: now)
        var effects: [Effect] = []
        for effect in model.update(message, at: model.now) {
            if case .replay(let order) = effect { obey(order, at: now) } else { effects.append(effect) }
        }
        return effects
    }

    /// Plays what has come by now.
    public mutating func passed(to now: Instant) {
        let position = min(position(at: now), tape.end)
        play(tape.count(at: position))
        _ = model.update(.ticked, at: position)
        if position == tape.end, model.replay?.isPlaying == true { stand(at: position) }
    }

    /// When something will have come; `nil` while it stands.
    public func wake(after now: Instant) -> Instant? {
        guard case .running(let from, let since) = clock else { return nil }
        let next = count < tape.moments.count ? min(tape.moments[count].at, model.wakeAt) : model.wakeAt
        return max(now, since.advanced(by: from.duration(to: next) / speed))
    }

    private func position(at now: Instant) -> Instant {
        switch clock {
        case .standing(let instant): instant
        case .running(let from, let since): from.advanced(by: since.duration(to: now) * speed)
        }
    }

    private mutating func stand(at instant: Instant) {
        clock = .standing(at: instant)
        model.replay?.isPlaying = false
    }

    private mutating func run(from instant: Instant, at now: Instant) {
        clock = .running(from: instant, since: now)
        model.replay?.isPlaying = true
    }

    mutating func obey(_ order: ReplayOrder, at now: Instant) {
        let isPlaying = model.replay?.isPlaying == true
        switch order {
        case .togglePlaying where isPlaying: stand(at: model.now)
        case .togglePlaying:
            let isOver = model.now >= tape.end
            if isOver { go(to: tape.start) }
            run(from: model.now, at: now)
        case .step(let direction): stop(after: tape.step(direction, from: count))
        case .skip(let span):
            go(to: model.now.advanced(by: span))
            isPlaying ? run(from: model.now, at: now) : stand(at: model.now)
        case .seek(let instant):
            go(to: instant)
            isPlaying ? run(from: model.now, at: now) : stand(at: model.now)
        case .search(let direction): search(direction)
        }
    }

    private mutating func search(_ direction: ReplayDirection) {
        guard let filter = model.replay?.searched else { return }
        guard let found = tape.search(filter, direction, from: count) else {
            return model.say("nothing like \(filter.text) \(direction == .forward ? "after" : "before") this")
        }
        stop(after: found)
        model.say("\(filter.text) at \(model.figures.clock(model.now))")
    }

    private mutating func stop(after count: Int) {
        let instant = count == 0 ? tape.start : tape.moments[count - 1].at
        play(count)
        _ = model.update(.ticked, at: instant)
        stand(at: instant)
    }

    private mutating func go(to instant: Instant) {
        let instant = min(max(instant, tape.start), tape.end)
        play(tape.count(at: instant))
        _ = model.update(.ticked, at: instant)
    }

    /// Brings the model to where so many moments have been, forward or back.
    private mutating func play(_ wanted: Int) {
        if wanted < count, let checkpoint = checkpoints.last(where: { $0.count <= wanted }) {
            model.rewind(to: checkpoint.told)
            count = checkpoint.count
        }
        while count < wanted {
            // What the recorded dashboard did about it was done then.
            _ = model.update(tape.moments[count].message, at: tape.moments[count].at)
            count += 1
            if count >= (checkpoints.last?.count ?? 0) + Self.checkpointDistance {
                checkpoints.append(Checkpoint(count: count, told: model.told))
            }
        }
    }
}
