import Reports
import Resilience
import Screen
import TestSupport
import Timing

@testable import Dashboard

/// Messages in any order, about calls that may never have been heard of, on screens of any size.
struct RandomWorld {
    var dice: Dice
    private var number: UInt64 = 0

    init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    mutating func message(at now: Instant) throws -> Message {
        switch dice.roll(0...20) {
        case 0...9: return .input(.key(key()))
        case 10: return .input(.mouse(mouse()))
        case 11: return .input(.resized(size()))
        case 12: return .input(.pasted(text()))
        case 13...15: return .events((0..<dice.roll(0...40)).map { _ in event(at: now) })
        case 16: return .sampled(snapshot(at: now))
        case 17: return .exchangeLoaded(id(), dice.chance(percent: 50) ? Samples.exchange(id()) : nil)
        case 18:
            return dice.pick([.ticked, .bodyEdited(text()), .bodyEdited(nil), .connectionChanged(.reachable)])
        case 19: return shelfMessage()
        default:
            return dice.pick([
                .connectionChanged(.lost(reason: text())), .effectFailed(.cancel(id()), reason: text()),
                .settingsRead(ResolvedSettings(), file: "config.toml"),
                .themeChanged(try Operator.theme("light")), .input(.focused(false)),
            ])
        }
    }

    private mutating func shelfMessage() -> Message {
        let run = dice.pick(Samples.runs)
        return dice.pick([
            .runsLoaded(Samples.runs, repository: "octo-org/api"),
            .artifactsLoaded(Samples.artifacts, run: run.id),
            .artifactsLoaded([], run: run.id), .runTested(Samples.testedRun, repository: "octo-org/api"),
            .reportRead(Samples.testedRun.report, path: text()), .reportSaved(path: text()),
            .effectFailed(.loadRuns(repository: "octo-org/api"), reason: text()),
            .flakinessFound(
                Flakiness(over: Samples.testedRun.attempts),
                workflow: "CI",
                runs: dice.pick([10, 20]),
                repository: "octo-org/api"
            ),
            .effectFailed(.testRun(run.id, repository: "octo-org/api"), reason: text()),
            .input(.pasted("octo-org/api")), .recalled(repository: text()),
            .checkRunWritten(7, name: text()), .events([downloadEvent()]),
        ])
    }

    private mutating func downloadEvent() -> Event {
        number += 1
        return Event(number: number, at: Samples.now, kind: .downloadChanged(dice.pick(Samples.downloads)))
    }

    private mutating func key() -> Key {
        let letters =
            (":::ttuUPddddFRSWwAaL"
            + "<<<>>{}MV123456hjklgGnNzZ?pbsxreKJ[]oOfvTmqyoca/+- !(*a").map { Key.character($0) }
        let others: [Key] = [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
            .pageUp,
            .pageDown, .control("c"), .control("e"), .control("z"), .control("l"), .control("u"),
            .function(5),
        ]
        return dice.pick(dice.chance(percent: 70) ? letters : others)
    }

    private mutating func mouse() -> Mouse {
        Mouse(
            action: dice.pick([.pressed, .released, .wheelUp, .wheelDown]),
            point: Point(x: dice.roll(-5...250), y: dice.roll(-5...80))
        )
    }

    private mutating func size() -> Size {
        dice.pick([
            Size(width: dice.roll(0...240), height: dice.roll(0...70)), Size(width: 80, height: 24),
            Size(width: 120, height: 40),
        ])
    }

    private mutating func text() -> String {
        dice.pick(["", "/a", "core", "!x", "\u{1B}[2J\u{0}", "日本語", "(", "a\nb\tc", "e\u{301}👩‍👩‍👧"])
    }

    private mutating func id() -> CallID { CallID(rawValue: UInt64(dice.roll(1...3000))) }

    private mutating func call() -> Call {
        Samples.call(
            id().rawValue,
            dice.pick(["GET", "POST", "DELETE", "BREW"]),
            "/" + text(),
            dice.pick(Priority.allCases),
            caller: text()
        )
    }

    private mutating func hold() -> Hold {
        dice.pick([
            .concurrency, .exhausted(.core), .reserve(.core), .pacing("x"), .secondary, .probing, .backoff,
        ])
    }

    private mutating func ending() -> Ending {
        dice.pick([
            .completed(status: dice.roll(0...599)), .cancelled,
            .refused(Refusal(reason: .expired(hold()), retryAt: nil)),
            .failed(CallFailure(reason: .notRepeatable, last: Samples.badGateway, attempts: 2)),
        ])
    }

    private mutating func event(at now: Instant) -> Event {
        number += UInt64(dice.roll(1...2))
        let call = call()
        let until = now.advanced(by: .seconds(dice.roll(-10...100)))
        let attempt = AttemptID(call: call.id, number: dice.roll(0...5))
        let state = dice.pick([BreakerState.closed, .open(until: until), .halfOpen(succeeded: 0, failed: 1)])
        let kind: Event.Kind = dice.pick([
            .received(call), .received(call), .queued(call.id, hold(), until: until), .sent(attempt, call),
            .joined(call.id, leader: id()), .answered(attempt, Samples.badGateway, took: .milliseconds(5)),
            .retrying(call.id, hold(), until: until, after: Samples.badGateway),
            .reprioritised(call.id, from: .low, to: .high),
            .ended(call.id, ending(), attempts: 1, took: .zero),
            .laneHeld(call.lane, call.priority, hold(), until: nil), .gateShut("t", .secondary, until: until),
            .gateOpened("t", .bucket(.core)), .operated(.pauseQueue),
            .found(.unchanged(call.id, isFree: true)),
            .found(.deprecated(endpoint: "GET /user", since: nil, sunset: until)),
            .breakerChanged(.api, BreakerChange(from: .closed, to: state, reason: .recovered)),
        ])
        return Event(number: number, at: now, kind: kind)
    }

    private mutating func snapshot(at now: Instant) -> Snapshot {
        var snapshot = dice.pick([Samples.calm, Samples.trouble, Samples.empty])
        snapshot.at = now
        if dice.chance(percent: 20) { snapshot.breakers = [] }
        if dice.chance(percent: 20) { snapshot.credentials = [] }
        return snapshot
    }
}
