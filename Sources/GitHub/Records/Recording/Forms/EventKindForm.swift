internal import Resilience
internal import Timing

/// What happened, by the name that a recording has for it. The two switches hold every kind of event: one that is
/// not here does not compile.
enum EventKindForm: Codable {
    case received(call: CallForm)
    case queued(call: UInt64, hold: HoldForm, until: Int64?)
    case joined(call: UInt64, leader: UInt64)
    case sent(attempt: AttemptForm, call: CallForm)
    case answered(attempt: AttemptForm, answer: AnswerForm, took: Int64)
    case retrying(call: UInt64, hold: HoldForm, until: Int64, after: AnswerForm)
    case reprioritised(call: UInt64, from: PriorityForm, to: PriorityForm)
    case ended(call: UInt64, ending: EndingForm, attempts: Int, took: Int64)
    case laneHeld(lane: LaneForm, priority: PriorityForm, hold: HoldForm, until: Int64?)
    case limitLearned(credential: CleanText, reading: LimitReadingForm)
    case gateShut(credential: CleanText, gate: GateForm, until: Int64)
    case gateOpened(credential: CleanText, gate: GateForm)
    case tokenChanged(credential: CleanText, change: TokenChangeForm)
    case breakerChanged(route: CleanText, change: BreakerChangeForm)
    case settingChanged(path: CleanText, from: CleanText, to: CleanText)
    case operated(command: OperatorCommandForm)
    case downloadChanged(download: DownloadForm)
    case downloadMoved(download: DownloadForm)
    case noted(level: LevelForm, topic: CleanText, text: CleanText)
    case found(finding: FindingForm)
}
