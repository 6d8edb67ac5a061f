/// What moves within a recording; possible in a replay alone.
enum ReplayCommand: String, CaseIterable, Hashable, Sendable {
    case play, stepForward, stepBack, skipForward, skipBack, seek, find, findAgain, findBack
}
