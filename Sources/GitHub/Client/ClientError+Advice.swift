public import Resilience
public import Timing

extension ClientError {
    /// What happened and what to do next, in a sentence or two for people.
    ///
    /// - Parameter now: what "in 5 minutes" counts from.
    public func advice(at now: Instant) -> String {
        switch self {
        case .refused(let refusal): refusal.advice(at: now)
        case .failed(let failure): failure.advice(at: now)
        case .cancelled: "The request was taken back before it ended. Send it again if it is still wanted."
        case .invalid(let error): error.advice
        case .redirect(let error): error.advice
        case .paging(let error): error.advice
        case .stillComputing(let polls):
            "GitHub is still computing it, after \(polls) times of asking. Ask again in some minutes."
        case .closed: "The client has been shut down. Start it again to send more."
        case .unexpected(401, let message):
            "GitHub refused the credential (401): \(message). Check the token, or make a new one."
        case .unexpected(let status, let message):
            "GitHub answered \(status): \(message)."
        }
    }
}

extension Refusal {
    /// Why it was not sent, and when to come back.
    public func advice(at now: Instant) -> String {
        "\(why). \(Comeback.sentence(retryAt, from: now))"
    }

    private var why: String {
        switch reason {
        case .queueFull: "Not sent: the queue is full of requests at least as urgent"
        case .evicted: "Not sent: a more urgent request took its place in the full queue"
        case .breakerOpen(let routes):
            "Not sent: GitHub's \(routes.rawValue) routes are failing, and the breaker is open"
        case .breakerForcedOpen(let routes):
            "Not sent: the operator holds the \(routes.rawValue) breaker open"
        case .deadlineUnreachable(let hold):
            "Not sent: it cannot leave before its deadline, because \(hold.because)"
        case .expired(let hold): "Not sent: its deadline passed while it waited, because \(hold.because)"
        case .draining: "Not sent: the client is draining its queue"
        case .secondaryPersists: "Given up: GitHub's secondary limit was hit too often in a row"
        case .credentialRefused(let trouble): "Not sent: \(trouble.advice)"
        }
    }
}

extension CallFailure {
    /// What the last attempt came to, and whether repeating is safe.
    public func advice(at now: Instant) -> String {
        "\(what) \(last.outcome.advice(at: now))\(support)"
    }

    private var support: String {
        last.requestID.map { " GitHub's support finds it under \($0)." } ?? ""
    }

    private var what: String {
        switch reason {
        case .attemptsExhausted: "No usable answer after \(attempts) attempt\(attempts == 1 ? "" : "s")."
        case .notRepeatable:
            "No usable answer, and GitHub may have acted on it: look before you send it again."
        case .budgetExhausted: "No usable answer, and too many requests are being retried already."
        }
    }
}

extension Outcome {
    fileprivate func advice(at now: Instant) -> String {
        switch self {
        case .succeeded, .declined: ""
        case .limited(_, let until): "GitHub's limit refused it. \(Comeback.sentence(until, from: now))"
        case .unauthorized: "GitHub refused the credential's token."
        case .failed(.notSent(let reason)):
            "It never left: \(reason). Check the network and the API's address."
        case .failed(.serverError(let status, let retryAt)):
            "GitHub answered \(status). \(Comeback.sentence(retryAt, from: now))"
        case .failed(.hungUp(let reason)), .failed(.cut(let reason)): "The connection broke: \(reason)."
        case .failed(.timedOut): "No answer came in time. Ask for less at once, or allow more time."
        }
    }
}

extension Hold {
    fileprivate var because: String {
        switch self {
        case .concurrency: "all slots are taken"
        case .exhausted(let bucket): "the limit \(bucket.rawValue) is used up"
        case .reserve(let bucket): "what is left of \(bucket.rawValue) is kept for more urgent requests"
        case .pacing(let bucket): "what is left of \(bucket.rawValue) is spread until its reset"
        case .secondary: "the credential hit a secondary limit"
        case .probing: "one probe is finding out whether the limit has been lifted"
        case .points: "this endpoint's points for the minute are spent"
        case .creations: "content was created as often as GitHub allows"
        case .writeSpacing: "writes are kept a second apart"
        case .credential: "the credential's token is being fetched"
        case .backoff: "the last attempt failed and the next must wait"
        case .paused: "the operator paused the queue"
        }
    }
}

extension CredentialTrouble {
    fileprivate var advice: String {
        switch self {
        case .unknownToken: "GitHub does not know the token (401); make a new one and start again with it"
        case .suspended: "the App's installation is suspended; an owner of its account can lift that"
        case .gone: "GitHub knows no such App or installation; check GITHUB_APP_ID and GITHUB_INSTALLATION_ID"
        case .dropped: "the operator dropped its token; refresh it, or start with another"
        case .wrongKey: "GitHub does not accept the App's key; check it and GITHUB_APP_ID"
        case .clock: "GitHub refuses the times that the App signs; set this machine's clock"
        case .notPermitted: "the App may not have what its token was to allow; check its permissions"
        }
    }
}

extension RequestError {
    /// What is wrong with it and how to write it.
    public var advice: String {
        switch self {
        case .emptyPath: "The path is empty. Write it from the root, such as /repos/octocat/hello-world."
        case .relativePath(let path): "“\(path)” must start with a slash, such as /repos/octocat/hello-world."
        case .foreignOrigin(let url):
            "“\(url)” leads to another host than the API's. Give a path, such as /user."
        case .dotSegment(let segment):
            "The segment “\(segment)” would leave the path. Write the path without it."
        case .controlCharacter: "The path holds a control character. Write it without."
        case .fragment(let path): "“\(path)” holds a #. Write %23 where a # is meant."
        case .badHeader(let name):
            "The header “\(name)” cannot be sent: its name or value is malformed, or the client sets it."
        case .tooManyActions(let count): "A check run has at most 3 actions, not \(count). Leave some out."
        case .unknownCredential(let name):
            "There is no credential “\(name.rawValue)”. Name one that the client was started with."
        case .unexpectedBody: "GET, HEAD and OPTIONS carry no body. Use POST, PUT or PATCH."
        }
    }
}
