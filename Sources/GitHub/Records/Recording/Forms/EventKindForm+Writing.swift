internal import Resilience
internal import Timing

extension EventKindForm {
    init(_ kind: Event.Kind) {
        switch kind {
        case .received, .queued, .joined, .sent, .answered, .retrying, .reprioritised, .ended:
            self.init(ofCall: kind)
        case .laneHeld(let lane, let priority, let hold, let until):
            self = .laneHeld(
                lane: LaneForm(lane),
                priority: PriorityForm(priority),
                hold: HoldForm(hold),
                until: until?.nanoseconds
            )
        case .limitLearned(let name, let reading):
            self = .limitLearned(credential: CleanText(name.rawValue), reading: LimitReadingForm(reading))
        case .gateShut(let name, let gate, let until):
            let gate = GateForm(gate)
            self = .gateShut(credential: CleanText(name.rawValue), gate: gate, until: until.nanoseconds)
        case .gateOpened(let name, let gate):
            self = .gateOpened(credential: CleanText(name.rawValue), gate: GateForm(gate))
        case .tokenChanged(let name, let change):
            self = .tokenChanged(credential: CleanText(name.rawValue), change: TokenChangeForm(change))
        case .breakerChanged(let route, let change):
            self = .breakerChanged(route: CleanText(route.rawValue), change: BreakerChangeForm(change))
        case .settingChanged(let path, let from, let to):
            self = .settingChanged(path: CleanText(path), from: CleanText(from), to: CleanText(to))
        case .operated(let command): self = .operated(command: OperatorCommandForm(command))
        case .downloadChanged(let download): self = .downloadChanged(download: DownloadForm(download))
        case .downloadMoved(let download): self = .downloadMoved(download: DownloadForm(download))
        case .noted(let note):
            let (topic, text) = (CleanText(note.topic), CleanText(note.text))
            self = .noted(level: LevelForm(note.level), topic: topic, text: text)
        case .found(let finding): self = .found(finding: FindingForm(finding))
        }
    }

    /// What happens in the life of one call.
    private init(ofCall kind: Event.Kind) {
        switch kind {
        case .received(let call): self = .received(call: CallForm(call))
        case .queued(let id, let hold, let until):
            self = .queued(call: id.rawValue, hold: HoldForm(hold), until: until?.nanoseconds)
        case .joined(let id, let leader): self = .joined(call: id.rawValue, leader: leader.rawValue)
        case .sent(let attempt, let call): self = .sent(attempt: AttemptForm(attempt), call: CallForm(call))
        case .answered(let attempt, let answer, let took):
            let (attempt, answer) = (AttemptForm(attempt), AnswerForm(answer))
            self = .answered(attempt: attempt, answer: answer, took: took.nanoseconds)
        case .retrying(let id, let hold, let until, let answer):
            self = .retrying(
                call: id.rawValue,
                hold: HoldForm(hold),
                until: until.nanoseconds,
                after: AnswerForm(answer)
            )
        case .reprioritised(let id, let from, let to):
            self = .reprioritised(call: id.rawValue, from: PriorityForm(from), to: PriorityForm(to))
        case .ended(let id, let ending, let attempts, let took):
            self = .ended(
                call: id.rawValue,
                ending: EndingForm(ending),
                attempts: attempts,
                took: took.nanoseconds
            )
        case .laneHeld, .limitLearned, .gateShut, .gateOpened, .tokenChanged, .breakerChanged,
            .settingChanged,
            .operated, .downloadChanged, .downloadMoved, .noted, .found:
            // The one caller hands over the kinds above alone.
            preconditionFailure("\(kind) is of no call")
        }
    }
}
