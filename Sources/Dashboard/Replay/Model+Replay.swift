internal import Resilience
internal import Timing

extension Model {
    mutating func perform(_ command: ReplayCommand) -> [Effect] {
        switch command {
        case .play: return [.replay(.togglePlaying)]
        case .stepForward: return [.replay(.step(.forward))]
        case .stepBack: return [.replay(.step(.back))]
        case .skipForward: return [.replay(.skip(by: .seconds(10)))]
        case .skipBack: return [.replay(.skip(by: .seconds(-10)))]
        case .seek: open(.palette(PaletteLine(typed: "seek ")))
        case .find: open(.palette(PaletteLine(typed: "find ")))
        case .findAgain: return [.replay(.search(.forward))]
        case .findBack: return [.replay(.search(.back))]
        }
        return []
    }

    mutating func perform(_ command: ReplayCommand, with argument: String) -> [Effect] {
        switch command {
        case .seek: return seek(argument)
        case .find: return find(argument)
        case .play, .stepForward, .stepBack, .skipForward, .skipBack, .findAgain, .findBack:
            // The table gives parameters to the two above alone.
            preconditionFailure("\(command) takes nothing")
        }
    }

    private mutating func seek(_ text: String) -> [Effect] {
        guard let replay, let instant = replay.instant(for: text, from: now, utcOffset: utcOffset) else {
            say("\(text) is no place: write 10:32:07, +30s, -5m or 50%", .warning)
            return []
        }
        return [.replay(.seek(to: instant))]
    }

    private mutating func find(_ text: String) -> [Effect] {
        do throws(Filter.Problem) {
            replay?.searched = try Filter(text)
            return [.replay(.search(.forward))]
        } catch {
            say(Self.sentence(of: error), .warning)
            return []
        }
    }

    func obstacle(to command: ReplayCommand) -> String? {
        guard let replay else { return "this is no replay: headroom --replay FILE plays a recording" }
        switch command {
        case .findAgain, .findBack: return replay.searched == nil ? "look for something first" : nil
        case .play, .stepForward, .stepBack, .skipForward, .skipBack, .seek, .find: return nil
        }
    }
}
