internal import Resilience
internal import Timing

extension EventKindForm {
    var value: Event.Kind {
        switch self {
        case .received(let call): .received(call.value)
        case .queued(let id, let hold, let until):
            .queued(CallID(rawValue: id), hold.value, until: Instant(recorded: until))
        case .joined(let id, let leader): .joined(CallID(rawValue: id), leader: CallID(rawValue: leader))
        case .sent(let attempt, let call): .sent(attempt.value, call.value)
        case .answered(let attempt, let answer, let took):
            .answered(attempt.value, answer.value, took: .nanoseconds(took))
        case .retrying(let id, let hold, let until, let answer):
            .retrying(
                CallID(rawValue: id),
                hold.value,
                until: Instant(nanoseconds: until),
                after: answer.value
            )
        case .reprioritised(let id, let from, let to):
            .reprioritised(CallID(rawValue: id), from: from.value, to: to.value)
        case .ended(let id, let ending, let attempts, let took):
            .ended(CallID(rawValue: id), ending.value, attempts: attempts, took: .nanoseconds(took))
        case .laneHeld(let lane, let priority, let hold, let until):
            .laneHeld(lane.value, priority.value, hold.value, until: Instant(recorded: until))
        case .limitLearned(let name, let reading):
            .limitLearned(CredentialName(rawValue: name.text), reading.value)
        case .gateShut(let name, let gate, let until):
            .gateShut(CredentialName(rawValue: name.text), gate.value, until: Instant(nanoseconds: until))
        case .gateOpened(let name, let gate): .gateOpened(CredentialName(rawValue: name.text), gate.value)
        case .tokenChanged(let name, let change):
            .tokenChanged(CredentialName(rawValue: name.text), change.value)
        case .breakerChanged(let route, let change):
            .breakerChanged(RouteClass(rawValue: route.text), change.value)
        case .settingChanged(let path, let from, let to):
            .settingChanged(path: path.text, from: from.text, to: to.text)
        case .operated(let command): .operated(command.value)
        case .downloadChanged(let download): .downloadChanged(download.value)
        case .downloadMoved(let download): .downloadMoved(download.value)
        case .noted(let level, let topic, let text): .noted(Note(level.value, topic.text, text.text))
        case .found(let finding): .found(finding.value)
        }
    }
}
