import Resilience
import Screen
import TestSupport
import Testing
import Timing

@testable import Dashboard

@Suite struct TortureTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `thousands of random messages never trap and keep every bound`(seed: UInt64) throws {
        var world = RandomWorld(seed: seed)
        var seat = try Operator(nil, isReadOnly: seed == 4)
        for step in 0..<5000 {
            seat.now = seat.now.advanced(by: .milliseconds(world.dice.roll(0...400)))
            let effects = seat.tell(try world.message(at: seat.now))
            let broken =
                brokenRules(of: seat.model) + (seed == 4 ? effects.filter(\.changes).map { "\($0)" } : [])
            if !broken.isEmpty { Issue.record("seed \(seed), step \(step): \(broken)") }
            guard world.dice.chance(percent: 5) else { continue }
            expectBounds(of: seat.model, "seed \(seed), step \(step)")
        }
    }

    /// What takes long to find out.
    private func expectBounds(of model: Model, _ place: Comment) {
        #expect(model.view().size == model.size, place)
        let living = model.live.requests.living(matching: Matcher(.none)).count
        #expect(living <= RequestLog.livingCapacity, place)
        #expect(model.live.requests.count - living <= RequestLog.endedCapacity, place)
    }

    private func brokenRules(of model: Model) -> [String] {
        var broken: [String] = []
        func demand(_ rule: String, _ holds: Bool) {
            if !holds { broken.append(rule) }
        }
        demand("events are bounded", model.live.events.count <= EventLog.capacity)
        demand("the past is bounded", model.history.bytes <= History.budget)
        demand("marks are bounded", model.marks.all.count <= Bookmarks.capacity)
        demand("holds are bounded", model.live.holds.entries.count <= LaneHolds.capacity)
        for panel in Panel.allCases {
            guard let selected = model.selection[panel] else { continue }
            demand("the selection of \(panel) exists", model.exists(selected, in: panel))
        }
        demand("order is held", (model.heldRequests != nil) == (model.overlay?.holdsOrder ?? false))
        return broken
    }
}

extension Model {
    func exists(_ row: RowID, in panel: Panel) -> Bool {
        switch row {
        case .request(let id): shown.requests[id] != nil
        case .event(let number): shown.events[number] != nil
        case .bucket, .breaker, .line, .latency: rows(of: panel).contains(row)
        }
    }
}

extension Effect {
    /// Whether it changes something outside of the screen.
    var changes: Bool {
        switch self {
        case .operate, .reconfigure, .saveSettings, .send, .rerun, .sendNextPage, .cancel, .keep, .download,
            .steerDownload, .writeCheckRun, .changeWeather:
            true
        case .saveScreen, .startRecording, .stopRecording, .replay, .loadWeather, .keepCommand, .ring, .title,
            .note, .loadExchange, .loadRequest, .editBody, .page, .useTheme, .refresh, .captureMouse,
            .releaseMouse, .copy, .loadRuns, .loadArtifacts, .testRun, .findFlaky, .readReport, .saveReport,
            .remember, .suspend,
            .repaint,
            .quit:
            false
        }
    }
}
