internal import Resilience

/// Why calls wait: in a cell, in a line, and at length.
extension Sentences {
    /// Why a call waits: `core used up`.
    static func hold(_ hold: Hold) -> String {
        switch hold {
        case .concurrency: "a free slot"
        case .exhausted(let bucket): "\(bucket.rawValue) reset"
        case .reserve(let bucket): "\(bucket.rawValue) reserve"
        case .pacing(let bucket): "\(bucket.rawValue) pace"
        case .secondary: "secondary limit"
        case .probing: "probe of the gate"
        case .points: "points a minute"
        case .creations: "creations limit"
        case .writeSpacing: "write spacing"
        case .credential: "a token"
        case .backoff: "backoff"
        case .paused: "resume (paused)"
        }
    }

    /// One word for a narrow column.
    static func shortHold(_ hold: Hold) -> String {
        switch hold {
        case .concurrency: "a slot"
        case .exhausted(let bucket), .reserve(let bucket), .pacing(let bucket): bucket.rawValue
        case .secondary: "secondary"
        case .probing: "probe"
        case .points: "points"
        case .creations: "creations"
        case .writeSpacing: "spacing"
        case .credential: "token"
        case .backoff: "backoff"
        case .paused: "resume"
        }
    }

    /// The same with its reason, for those who ask.
    static func reason(_ hold: Hold) -> String {
        switch hold {
        case .concurrency: "all slots are taken"
        case .exhausted(let bucket): "\(bucket.rawValue) is used up until its reset"
        case .reserve(let bucket): "what is left of \(bucket.rawValue) is kept for higher priorities"
        case .pacing(let bucket): "what is left of \(bucket.rawValue) is spread until its reset"
        case .secondary: "the credential hit a secondary limit"
        case .probing: "one probe finds out whether the gate is really open"
        case .points: "this minute's points of the endpoint are spent"
        case .creations: "the creations of this minute or hour are spent"
        case .writeSpacing: "writes are kept a second apart"
        case .credential: "the credential's token is being fetched, or is too new to be known everywhere"
        case .backoff: "the last answer asked for patience"
        case .paused: "the queue is paused; p resumes it"
        }
    }

    /// The decision with the numbers that it went by: `core at its reserve (500), normal waits below 1000`.
    static func decision(_ hold: Hold, _ grounds: Grounds?, for priority: Priority) -> String {
        switch (hold, grounds) {
        case (.reserve(let bucket), .quota(let left, _, let reserve, let floor)):
            // The numbers may be a second older than the decision, and then don't tell it.
            "\(bucket.rawValue) at its reserve (\(reserve)), \(priority.name) waits below \(floor)"
                + (left <= floor ? "; \(left) left" : "")
        case (.exhausted(let bucket), .quota(let left, let limit, _, _)):
            "\(bucket.rawValue) is used up, \(left) of \(limit) left; all wait for its reset"
        case (.pacing(let bucket), .quota(let left, let limit, _, _)):
            "\(bucket.rawValue) is paced, \(left) of \(limit) left are spread until its reset"
        case (_, .slots(let count)): "all \(count) slots are taken"
        case (_, .points(let limit)): "this minute's \(limit) points of the endpoint are spent"
        case (_, .creations(let minute, let hour)):
            "the creations are spent: \(minute) a minute, \(hour) an hour"
        case (_, .shut(let culprit)):
            "the credential hit a secondary limit with #\(culprit.rawValue); all its calls wait"
        case (_, .quota), (_, nil): reason(hold)
        }
    }
}
