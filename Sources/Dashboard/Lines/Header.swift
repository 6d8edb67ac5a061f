//  headroom  api.github.com  token ghp │ LIVE 10:32:07 age 0s │ read-write │ dark │ draw 0.1s
//  headroom  api.github.com  token ghp │ LIVE │ PAST 10:27:05, 05:02 ago, Esc to now │ read-write │ dark
//  headroom  api.github.com  token ghp │ REPLAY 00:12 of 05:00 ×2 paused │ 10:32:07 age 0s │ dark │ draw 0.1s
//  headroom  127.0.0.1  sim │ SIMULATED storm seed 7 │ FROZEN 00:12 │ read-only │ dark │ draw 0.1s

internal import Resilience
internal import Screen

/// The first line: what is watched, whether it is real, and how old what is shown is.
struct Header {
    private let model: Model

    init(_ model: Model) {
        self.model = model
    }

    func line(width: Int) -> TextLine {
        let bar = " \(model.look.symbols.box.vertical) "
        let runs = Segment.line(segments, separator: TextRun(bar, .border), width: max(0, width - 1))
        return TextLine([TextRun(" ", .title)] + runs)
    }

    private var segments: [Segment] {
        let identity = model.identity
        let name = TextRun("headroom", .title)
        let host = TextRun("  \(identity.host)", .text)
        let access = identity.isReadOnly ? ["read-only", "ro"] : ["read-write", "rw"]
        let all = [
            Segment([[name, host, TextRun("  \(credential)", .dim)], [name, host], [name]]),
            replay ?? source, recording, alerts, time,
            model.replay == nil ? Segment(access, identity.isReadOnly ? .warn : .dim, rank: 2) : nil,
            Segment([model.look.theme.name], .dim, rank: 4),
            Segment(["draw \(model.refresh.title)"], .dim, rank: 5),
            Segment(["? help"], .dim, rank: 3),
        ]
        return all.compactMap(\.self)
    }

    /// Where in the recording it is, and what of.
    private var replay: Segment? {
        guard let replay = model.replay else { return nil }
        let figures = model.figures
        let place = figures.countdown(to: model.now, from: replay.start)
        let whole = figures.countdown(to: replay.end, from: replay.start)
        let speed = replay.speed == 1 ? "" : " x\(figures.rate(replay.speed))"
        let rest = (replay.isPlaying ? "" : " paused") + (replay.hasGaps ? " GAPS" : "")
        var words = [
            "REPLAY \(place) of \(whole)\(speed)\(rest)",
            "REPLAY \(place)\(replay.isPlaying ? "" : " paused")",
        ]
        if case .simulated(let scenario, _, _) = model.identity.source {
            words.insert("\(words[0]) SIMULATED \(scenario)", at: 0)
        }
        return Segment(words, .warn)
    }

    private var recording: Segment? {
        model.recording == nil ? nil : Segment(["REC"], .bad, rank: 1)
    }

    /// What rang and nobody has acknowledged.
    private var alerts: Segment? {
        let count = model.alerts.unacknowledged
        guard count > 0 else { return nil }
        let words = count == 1 ? "1 ALERT" : "\(count) ALERTS"
        return Segment(["\(words), a acknowledges", words], .bad, rank: 1)
    }

    /// The one that is shown, or how many are.
    private var credential: String {
        if let shown = model.shownCredential { return shown.rawValue }
        let others = model.identity.others.count
        return model.identity.credential + (others > 0 ? " +\(others)" : "")
    }

    private var source: Segment {
        switch model.identity.source {
        case .live: Segment(["LIVE"], .ok)
        case .simulated(let scenario, let seed, _):
            Segment(["SIMULATED \(scenario) seed \(seed)", "SIMULATED \(scenario)"], .warn)
        }
    }

    private var time: Segment {
        if let frozen = model.frozen, frozen.kind == .past {
            let clock = "PAST \(model.figures.clock(frozen.at))"
            let age = model.figures.countdown(to: model.now, from: frozen.at)
            return Segment(["\(clock), \(age) ago, Esc to now", "\(clock) -\(age)", clock], .warn)
        }
        if let frozen = model.frozen {
            return Segment(["FROZEN \(model.figures.countdown(to: model.now, from: frozen.at))"], .warn)
        }
        if case .lost(let reason) = model.connection {
            return Segment(["UNREACHABLE \(reason)", "UNREACHABLE"], .bad)
        }
        let age = model.figures.age(since: model.dataFrom, at: model.now)
        let run = TextRun("age \(age)\(model.isStale ? " STALE" : "")", model.isStale ? .stale : .dim)
        return Segment([[TextRun("\(model.figures.clock(model.now)) ", .text), run], [run]])
    }
}
