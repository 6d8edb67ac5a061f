internal import Resilience

/// What a gate holds back.
enum GateForm: Codable {
    case bucket(name: CleanText)
    case secondary

    init(_ gate: Event.Gate) {
        switch gate {
        case .bucket(let bucket): self = .bucket(name: CleanText(bucket.rawValue))
        case .secondary: self = .secondary
        }
    }

    var value: Event.Gate {
        switch self {
        case .bucket(let name): .bucket(Bucket(rawValue: name.text))
        case .secondary: .secondary
        }
    }
}
