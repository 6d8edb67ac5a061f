internal import Resilience
internal import Timing

/// The life of an App installation's tokens: when one is fetched, by whom no other is, and what an answer with a
/// 401 means. It keeps no secret; its owner keeps them by number.
///
/// A 401 on a token is judged by how old it is and whether it ever worked (GitHub docs: Authenticating as a GitHub
/// App installation; the lag of replicas is undocumented, and known from reports):
///
/// | token | meaning | what follows |
/// |---|---|---|
/// | replaced already | news of yesterday | sent again with the new one |
/// | worked, or older than 5 s | ended early | another is fetched, and the call sent again, once |
/// | new, never worked | replicas lag | all wait 1, 2 and 3 s; then it is refused |
/// | fetched after such a refusal, never worked | GitHub will not have us | refused |
struct InstallationToken: Hashable, Sendable {
    /// A token in use.
    private struct Token: Hashable {
        let number: Int
        let issuedAt: Instant
        let expiresAt: Instant
        /// From then on it is used and another is fetched.
        var renewAt: Instant
        /// Whether the one before it was refused.
        let replacesRefused: Bool
        var hasWorked = false
        /// How often calls have waited for replicas.
        var round = 0

        var permit: TokenPermit { TokenPermit(token: number, round: round) }
    }

    /// A fetch under way.
    private struct Fetch: Hashable {
        let number: Int
        let replacesRefused: Bool
        /// Whether the assertion was signed anew after its times were refused.
        let isSignedAnew: Bool
    }

    private enum State: Hashable {
        /// No token, and nobody needs one. Leaves to `fetching`.
        case absent
        /// No token, and calls wait. Leaves to `ready`, `resting`, `refused`.
        case fetching(Fetch)
        /// A token. Leaves to `renewing`, `fetching` (it was refused), `absent` (it ended), `refused`.
        case ready(Token)
        /// A token that still holds, while the next is fetched. Leaves to `ready`, `fetching`, `refused`.
        case renewing(Token, Fetch)
        /// No token, and the last fetch failed for a while. Leaves to `fetching`, `absent`.
        case resting(until: Instant)
        /// Calls are refused. Leaves to `fetching` or `absent` once `retryAt` has passed, if there is one.
        case refused(retryAt: Instant?)
    }

    /// How long before its end a token is renewed, unless it is short-lived: then in its last quarter.
    static let margin = Duration.seconds(300)
    /// How long replicas may take to hear of a new token.
    static let lag = Duration.seconds(5)
    /// How long calls wait for replicas, time after time.
    static let lagWaits: [Duration] = [.seconds(1), .seconds(2), .seconds(3)]
    /// How long after a failed fetch the next is tried, where nobody said.
    static let pause = Duration.seconds(10)
    /// How long a credential in trouble is not tried.
    static let rest = Duration.seconds(300)

    private var state = State.absent
    private var fetches = 0

    /// What an attempt that leaves now is sent with; `nil` while there is no token.
    var permit: TokenPermit? { token?.permit }

    /// The same, unless the token has come to its end and nobody has ticked yet.
    func permit(at now: Instant) -> TokenPermit? {
        guard let token, token.expiresAt > now else { return nil }
        return token.permit
    }

    /// Calls want to be sent.
    mutating func needed(at now: Instant) -> [TokenAction] {
        switch state {
        case .absent: return fetch()
        case .resting(let until) where until <= now: return fetch()
        case .refused(let retryAt?) where retryAt <= now: return [.stand(.waiting(until: nil))] + fetch()
        case .ready(let token) where token.expiresAt <= now: return expire(token) + fetch()
        case .ready(let token) where token.renewAt <= now: return renew(token)
        case .ready, .fetching, .renewing, .resting, .refused: return []
        }
    }

    /// The operator wants another token now. One that still holds is used until it comes.
    mutating func refreshed(at now: Instant) -> [TokenAction] {
        switch state {
        case .absent, .resting: return fetch()
        case .refused: return [.stand(.waiting(until: nil))] + fetch()
        case .ready(let token) where token.expiresAt <= now: return expire(token) + fetch()
        case .ready(let token): return renew(token)
        case .fetching, .renewing: return []
        }
    }

    /// The operator wants no token to be used until it is refreshed.
    mutating func dropped() -> [TokenAction] {
        guard state != .refused(retryAt: nil) else { return [] }
        return refuse(for: .dropped, retryAt: nil)
    }

    /// A fetch brought a token. One that nobody waits for any more, or that has ended already, is of no use.
    mutating func fetched(_ number: Int, expiresAt: Instant, at now: Instant) -> [TokenAction] {
        guard let fetch, fetch.number == number else { return [.drop(number)] }
        guard expiresAt > now else {
            return [.drop(number)] + failed(number, for: .later(until: nil), at: now)
        }
        let old = token.map { [.drop($0.number), .tell(.dropped)] } ?? [TokenAction]()
        let life = now.duration(to: expiresAt)
        let token = Token(
            number: number,
            issuedAt: now,
            expiresAt: expiresAt,
            renewAt: expiresAt.advanced(by: .zero - min(Self.margin, life / 4)),
            replacesRefused: fetch.replacesRefused
        )
        state = .ready(token)
        return old + [.tell(.issued(expires: expiresAt)), .stand(.ready)]
    }

    /// A fetch brought none.
    mutating func failed(_ number: Int, for failure: FetchFailure, at now: Instant) -> [TokenAction] {
        guard let fetch, fetch.number == number else { return [] }
        switch failure {
        case .clock where !fetch.isSignedAnew: return signAnew(after: fetch)
        case .clock: return refuse(for: .clock, retryAt: nil)
        case .trouble(.wrongKey): return refuse(for: .wrongKey, retryAt: nil)
        case .trouble(let trouble): return refuse(for: trouble, retryAt: now.advanced(by: Self.rest))
        case .later(let until):
            let soon = now.advanced(by: Self.pause)
            return postpone(until: max(until ?? soon, now.advanced(by: .seconds(1))))
        }
    }

    /// GitHub knew the token.
    mutating func accepted(_ permit: TokenPermit) {
        guard let token, token.number == permit.token else { return }
        change { $0.hasWorked = true }
    }

    /// GitHub answered 401 to an attempt with this permit.
    ///
    /// - Parameter hasBeenReplayed: whether the call was sent again before because its token had ended early; told
    ///   here for the next time.
    /// - Returns: whether the call is to be sent again, and what is to be done before.
    mutating func rejected(
        _ permit: TokenPermit,
        hasBeenReplayed: inout Bool,
        at now: Instant
    ) -> (isSentAgain: Bool, actions: [TokenAction]) {
        guard let token, token.number == permit.token else {
            if case .refused = state { return (false, []) }
            defer { hasBeenReplayed = true }
            return (!hasBeenReplayed, [])
        }
        guard token.permit == permit else { return (true, []) }
        let isYoung = token.round > 0 || token.issuedAt.duration(to: now) < Self.lag
        if !token.hasWorked, isYoung { return lagged(token, at: now) }
        guard token.hasWorked || !token.replacesRefused else {
            return (false, refuse(for: .unknownToken, retryAt: now.advanced(by: Self.rest)))
        }
        guard !hasBeenReplayed else { return (false, []) }
        hasBeenReplayed = true
        return (true, replace(token))
    }

    /// GitHub knew the token and says that it will not do.
    mutating func barred(_ permit: TokenPermit, for trouble: CredentialTrouble, at now: Instant)
        -> [TokenAction]
    {
        guard let token, token.number == permit.token else { return [] }
        return refuse(for: trouble, retryAt: now.advanced(by: Self.rest))
    }

    /// Harmless at any instant. Wipes what has ended, whether or not anybody asks.
    mutating func ticked(at now: Instant) -> [TokenAction] {
        switch state {
        case .ready(let token) where token.expiresAt <= now:
            return expire(token)
        case .renewing(let token, let fetch) where token.expiresAt <= now:
            let actions = expire(token)
            state = .fetching(fetch)
            return actions
        case .resting(let until) where until <= now:
            state = .absent
            return []
        case .refused(let retryAt?) where retryAt <= now:
            state = .absent
            return [.stand(.waiting(until: nil))]
        case .absent, .fetching, .ready, .renewing, .resting, .refused: return []
        }
    }

    /// When it wants to be ticked, or asked whether a token is needed.
    func nextChange(after now: Instant) -> Instant? {
        switch state {
        case .absent, .fetching: nil
        case .ready(let token): token.renewAt > now ? token.renewAt : token.expiresAt
        case .renewing(let token, _): token.expiresAt
        case .resting(let until): until
        case .refused(let retryAt): retryAt
        }
    }

    private var token: Token? {
        switch state {
        case .ready(let token), .renewing(let token, _): token
        case .absent, .fetching, .resting, .refused: nil
        }
    }

    private var fetch: Fetch? {
        switch state {
        case .fetching(let fetch), .renewing(_, let fetch): fetch
        case .absent, .ready, .resting, .refused: nil
        }
    }

    private mutating func change(_ change: (inout Token) -> Void) {
        switch state {
        case .ready(var token):
            change(&token)
            state = .ready(token)
        case .renewing(var token, let fetch):
            change(&token)
            state = .renewing(token, fetch)
        case .absent, .fetching, .resting, .refused: break
        }
    }
}

/// The steps.
extension InstallationToken {
    private mutating func fetch(replacingRefused: Bool = false, signedAnew: Bool = false) -> [TokenAction] {
        state = .fetching(nextFetch(replacingRefused, signedAnew))
        return [.tell(.requested), .fetch(fetches)]
    }

    private mutating func renew(_ token: Token) -> [TokenAction] {
        state = .renewing(token, nextFetch(false, false))
        return [.tell(.requested), .fetch(fetches)]
    }

    private mutating func signAnew(after fetch: Fetch) -> [TokenAction] {
        let next = nextFetch(fetch.replacesRefused, true)
        state = token.map { .renewing($0, next) } ?? .fetching(next)
        return [.fetch(fetches)]
    }

    private mutating func nextFetch(_ replacesRefused: Bool, _ isSignedAnew: Bool) -> Fetch {
        fetches += 1
        return Fetch(number: fetches, replacesRefused: replacesRefused, isSignedAnew: isSignedAnew)
    }

    private mutating func expire(_ token: Token) -> [TokenAction] {
        state = .absent
        return [.drop(token.number), .tell(.expired), .stand(.waiting(until: nil))]
    }

    /// The token was refused though it had worked: calls wait for another.
    private mutating func replace(_ token: Token) -> [TokenAction] {
        let underWay = fetch
        var actions: [TokenAction] = [
            .drop(token.number), .tell(.rejected), .stand(.waiting(until: nil)),
        ]
        if let underWay {
            state = .fetching(underWay)
        } else {
            actions += fetch(replacingRefused: true)
        }
        return actions
    }

    private mutating func lagged(_ token: Token, at now: Instant) -> (
        isSentAgain: Bool, actions: [TokenAction]
    ) {
        guard token.round < Self.lagWaits.count else {
            return (false, refuse(for: .unknownToken, retryAt: now.advanced(by: Self.rest)))
        }
        let until = now.advanced(by: Self.lagWaits[token.round])
        change { $0.round += 1 }
        return (true, [.tell(.lagging(until: until)), .stand(.waiting(until: until))])
    }

    private mutating func postpone(until: Instant) -> [TokenAction] {
        if var token {
            token.renewAt = until
            state = .ready(token)
        } else {
            state = .resting(until: until)
        }
        return [.tell(.postponed(until: until))]
    }

    private mutating func refuse(for trouble: CredentialTrouble, retryAt: Instant?) -> [TokenAction] {
        let old = token.map { [.drop($0.number), .tell(.dropped)] } ?? [TokenAction]()
        state = .refused(retryAt: retryAt)
        return old + [
            .tell(.refused(trouble, retryAt: retryAt)), .stand(.refused(trouble, retryAt: retryAt)),
        ]
    }
}
