internal import Resilience
internal import Timing

/// Something that the client learnt beside the ending of a call.
enum FindingForm: Codable {
    case unchanged(call: UInt64, isFree: Bool)
    case knownMissing(path: CleanText)
    case moved(from: CleanText, to: CleanText)
    case deprecated(endpoint: CleanText, since: Int64?, sunset: Int64?)

    init(_ finding: Finding) {
        switch finding {
        case .unchanged(let call, let isFree): self = .unchanged(call: call.rawValue, isFree: isFree)
        case .knownMissing(let path): self = .knownMissing(path: CleanText(path))
        case .moved(let from, let to): self = .moved(from: CleanText(from), to: CleanText(to))
        case .deprecated(let endpoint, let since, let sunset):
            self = .deprecated(
                endpoint: CleanText(endpoint),
                since: since?.nanoseconds,
                sunset: sunset?.nanoseconds
            )
        }
    }

    var value: Finding {
        switch self {
        case .unchanged(let call, let isFree): .unchanged(CallID(rawValue: call), isFree: isFree)
        case .knownMissing(let path): .knownMissing(path: path.text)
        case .moved(let from, let to): .moved(from: from.text, to: to.text)
        case .deprecated(let endpoint, let since, let sunset):
            .deprecated(
                endpoint: endpoint.text,
                since: Instant(recorded: since),
                sunset: Instant(recorded: sunset)
            )
        }
    }
}
