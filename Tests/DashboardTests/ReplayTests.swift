import Resilience
import Screen
import TestSupport
import Testing
import Timing

@testable import Dashboard

/// A recording is what a live model was told; playing it must show what that model showed.
@Suite struct ReplayTests {
    /// The frames of a live dashboard without the header, which tells the two apart.
    private struct Live {
        var moments: [Tape.Moment] = []
        var frames: [(at: Instant, text: String)] = []
    }

    /// Tells a live model what a client might tell, at uneven instants, and looks at it now and then.
    private func live(seed: UInt64, messages: Int) throws -> Live {
        var world = RandomWorld(seed: seed)
        var seat = try Operator(nil)
        var live = Live()
        while live.moments.count < messages {
            seat.now = seat.now.advanced(by: .milliseconds(world.dice.roll(0...700)))
            let message = try world.message(at: seat.now)
            guard Self.comesFromTheClient(message) else { continue }
            live.moments.append(Tape.Moment(at: seat.now, message: message))
            seat.tell(message)
            guard world.dice.chance(percent: 20) else { continue }
            seat.now = seat.now.advanced(by: .milliseconds(world.dice.roll(0...300)))
            seat.tell(.ticked)
            live.frames.append((seat.now, body(of: seat.model)))
        }
        return live
    }

    private static func comesFromTheClient(_ message: Message) -> Bool {
        switch message {
        case .events, .sampled, .connectionChanged, .settingsRead: true
        default: false
        }
    }

    private func body(of model: Model) -> String {
        model.view().plainText.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            .joined(separator: "\n")
    }

    private func player(_ moments: [Tape.Moment], speed: Double = 1) throws -> Player {
        let seat = try Operator(nil)
        var model = seat.model
        model.notice = nil
        return Player(Tape(moments, hasGaps: false), in: model, speed: speed, at: Self.begin)
    }

    private static let begin = Instant(secondsSinceEpoch: 2_000_000_000)

    @Test(arguments: [1, 2] as [UInt64], [1.0, 4.0])
    func `a replay shows the frames of the dashboard that was recorded`(seed: UInt64, speed: Double) throws {
        let live = try live(seed: seed, messages: 120)
        var player = try player(live.moments, speed: speed)
        let start = try #require(live.moments.first?.at)
        for (index, frame) in live.frames.enumerated() {
            player.passed(to: Self.begin.advanced(by: start.duration(to: frame.at) / speed))
            let isSame = withoutFoot(body(of: player.model)) == withoutFoot(frame.text)
            if !isSame {
                Issue.record("seed \(seed), frame \(index):\n\(body(of: player.model))\n\(frame.text)")
            }
        }
    }

    @Test(arguments: [4] as [UInt64])
    func `wherever it goes, forward or back, the frame is that instant's`(seed: UInt64) throws {
        let live = try live(seed: seed, messages: 2300)
        var player = try player(live.moments)
        var dice = Dice(seed: seed)
        let start = try #require(live.moments.first?.at)
        _ = player.took(.input(.key(.character(" "))), at: Self.begin)
        for _ in 0..<4 {
            let frame = dice.pick(live.frames)
            player.seek(to: frame.at, at: Self.begin)
            let shown = withoutFoot(body(of: player.model))
            #expect(shown == withoutFoot(frame.text), "seed \(seed), \(start.duration(to: frame.at))")
        }
    }

    /// Line 39 of 40 has the notice and line 40 the hints: both differ by what a replay offers.
    private func withoutFoot(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n")
    }

    private func told(_ seconds: Int, _ kinds: [Event.Kind], from first: UInt64) -> Tape.Moment {
        let at = Samples.later(seconds)
        return Tape.Moment(at: at, message: .events(Samples.events(kinds, from: first, at: at)))
    }

    private var short: [Tape.Moment] {
        [
            Tape.Moment(at: Samples.now, message: .sampled(Samples.calm)),
            told(10, [.received(Samples.call(1))], from: 1),
            told(20, [.gateShut("token", .secondary, until: Samples.later(80))], from: 2),
            told(60, [.gateOpened("token", .secondary)], from: 3),
        ]
    }

    private func press(_ keys: String, in player: inout Player, at now: Instant = begin) {
        for key in keys { _ = player.took(.input(.key(.character(key))), at: now) }
    }

    private func enter(_ line: String, in player: inout Player) {
        press(":" + line, in: &player)
        _ = player.took(.input(.key(.enter)), at: Self.begin)
    }

    @Test func `nothing is asked where requests of the recording are on the wire`() throws {
        var seat = try Operator(Samples.trouble)
        #expect(seat.press(.character("q")) == [])
        var player = try player([Tape.Moment(at: Samples.now, message: .sampled(Samples.trouble))])
        #expect(player.took(.input(.key(.character("q"))), at: Self.begin) == [.quit])
    }

    @Test func `a recording that begins in the middle shows the calls that lived then`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.now = Samples.later(5)
        let beginning = seat.model.beginning.map { Tape.Moment(at: seat.now, message: $0) }
        let waiting = CallID(rawValue: 4804)
        let ending = Event.Kind.ended(waiting, .cancelled, attempts: 0, took: .seconds(46))
        let end = Samples.events([ending], from: 1000, at: Samples.later(6))
        let moments = beginning + [Tape.Moment(at: Samples.later(6), message: .events(end))]
        seat.tell(.ticked)
        let living = { (model: Model) in model.live.requests.living(matching: Matcher(.none)) }
        let before = living(seat.model)
        #expect(before.count > 3)
        let lives = { (rows: [RequestRow]) in rows.map { "\($0.call) \($0.stage) \($0.trace.map(\.kind))" } }
        var player = try player(moments)
        #expect(lives(living(player.model)) == lives(before))
        player.seek(to: Samples.later(6), at: Self.begin)
        #expect(living(player.model).map(\.id) == before.map(\.id).filter { $0 != waiting })
    }

    @Test func `it plays at its speed, pauses, goes on, and stands at the end`() throws {
        var player = try player(short, speed: 2)
        let later = Self.begin.advanced(by: .seconds(5))
        press(" ", in: &player, at: later)
        #expect(player.model.now == Samples.later(10))
        #expect(player.wake(after: later) == nil)
        player.passed(to: later.advanced(by: .seconds(100)))
        #expect(player.model.now == Samples.later(10))
        press(" ", in: &player, at: later.advanced(by: .seconds(100)))
        player.passed(to: later.advanced(by: .seconds(200)))
        #expect(player.model.now == Samples.later(60))
        #expect(player.model.replay?.isPlaying == false)
    }

    @Test func `a step is the next frame or the one before`() throws {
        var player = try player(short)
        press("..", in: &player)
        #expect(player.model.now == Samples.later(20))
        press(",", in: &player)
        #expect(player.model.now == Samples.later(10))
        press(",,,", in: &player)
        #expect(player.model.now == Samples.now)
    }

    @Test(arguments: [
        ("10:32:37", 30), ("50%", 30), ("+15s", 15), ("-5m", 0), ("10:33", 53), ("100%", 60),
        ("10:32:06", 60),
    ])
    func `it goes to a time of day, a share, or so far from here`(text: String, seconds: Int) throws {
        var player = try player(short)
        press(" ", in: &player)
        enter("seek \(text)", in: &player)
        #expect(player.model.now == Samples.later(seconds))
    }

    @Test func `what is no place is refused with the ways to write one`() throws {
        var player = try player(short)
        enter("seek noon", in: &player)
        #expect(player.model.notice?.text == "noon is no place: write 10:32:07, +30s, -5m or 50%")
    }

    @Test func `it finds events by their words, onward and back`() throws {
        var player = try player(short)
        enter("find secondary", in: &player)
        #expect(player.model.now == Samples.later(20))
        press(";", in: &player)
        #expect(player.model.now == Samples.later(60))
        press(";", in: &player)
        #expect(player.model.notice?.text == "nothing like secondary after this")
        press("'", in: &player)
        #expect(player.model.now == Samples.later(20))
    }

    @Test func `the header says that it is a replay, and where it is`() throws {
        var player = try player(short, speed: 2)
        press(" ", in: &player, at: Self.begin.advanced(by: .seconds(5)))
        let header = try #require(player.model.view().plainText.split(separator: "\n").first)
        #expect(header.contains("REPLAY 00:10 of 01:00 x2 paused"))
        #expect(!header.contains("read-write"))
    }

    @Test func `what an operator looks at stays when the recording goes back`() throws {
        var player = try player(short)
        enter("seek 100%", in: &player)
        press("6z", in: &player)
        press(",", in: &player)
        #expect(player.model.focus == .events)
        #expect(player.model.isZoomed)
    }

    @Test(arguments: [7, 8] as [UInt64])
    func `whatever is pressed in a replay, nothing acts`(seed: UInt64) throws {
        var world = RandomWorld(seed: seed)
        var player = try player(short)
        for step in 0..<1500 {
            let message = try world.message(at: Samples.now)
            guard case .input = message else { continue }
            for effect in player.took(message, at: Self.begin) where effect.changes || effect.asks {
                Issue.record("seed \(seed), step \(step): \(effect)")
            }
        }
    }
}

extension Effect {
    /// Whether it asks something of a client, or begins a recording of one.
    fileprivate var asks: Bool {
        switch self {
        case .loadRuns, .loadArtifacts, .testRun, .findFlaky, .readReport, .saveReport, .startRecording: true
        default: false
        }
    }
}

extension Player {
    /// As `:seek` does, to an instant between two seconds.
    fileprivate mutating func seek(to instant: Instant, at now: Instant) {
        obey(.seek(to: instant), at: now)
    }
}
