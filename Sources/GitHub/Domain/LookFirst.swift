internal import Resilience

/// What follows when nobody knows whether a write was applied: look, and only where it was not, ask again,
/// once.
///
/// GitHub ends a request after ten seconds. After an answer, be it a 502, the looking may begin; after a
/// broken connection the request may still be at work, and looking too soon would see nothing and do it
/// twice.
struct LookFirst {
    enum Step: Hashable {
        case look(after: Duration)
        case giveUp
    }

    private static let longestRequest = Duration.seconds(10)

    private var hasLooked = false

    mutating func failed(_ error: ClientError) -> Step {
        guard !hasLooked, case .failed(let failure) = error, case .failed(let last) = failure.last.outcome,
            last.isAmbiguous
        else { return .giveUp }
        hasLooked = true
        return .look(after: failure.last.status == nil ? Self.longestRequest : .zero)
    }
}
