internal import Resilience
internal import Timing

/// The credentials of a client: for each the machine of its token, and the secrets that the machine speaks of.
struct Keyring: Sendable {
    private struct Token {
        let secret: Secret
        let fingerprint: String

        init(_ secret: Secret) {
            self.secret = secret
            fingerprint = CallerIdentity.fingerprint(of: secret)
        }
    }

    private enum Holder {
        case nobody
        /// Without the token where the operator let go of it.
        case given(GivenToken, Token?)
        case installation(InstallationToken, AppIdentity, tokens: [Int: Token])
        /// The App itself, which only asks for tokens.
        case app(AppIdentity)
    }

    private var holders: [CredentialName: Holder] = [:]

    init(_ credentials: [Credential]) {
        for credential in credentials {
            switch credential.kind {
            case .nobody: holders[credential.name] = .nobody
            case .token(let secret): holders[credential.name] = .given(GivenToken(), Token(secret))
            case .installation(let app):
                holders[credential.name] = .installation(InstallationToken(), app, tokens: [:])
                holders[credential.name.ofApp] = .app(app)
            }
        }
    }

    /// Credentials whose calls must wait for a token from the start.
    var fetching: [CredentialName] {
        holders.filter { if case .installation = $0.value { true } else { false } }.map(\.key)
    }

    /// What an attempt is sent with that leaves now; `nil` while there is no token.
    func authorization(of name: CredentialName) -> Authorization? {
        switch holders[name] {
        case .nobody, nil: return .nobody
        case .given(_, let token):
            return token.map { .token($0.secret, TokenPermit(token: 0, round: 0)) }
        case .app(let app): return .assertion(app)
        case .installation(let machine, _, let tokens):
            guard let permit = machine.permit, let token = tokens[permit.token] else { return nil }
            return .token(token.secret, permit)
        }
    }

    /// Who answers are given to. The owner of an installation's answers stays the same while its tokens change, and
    /// also while it has none.
    func identity(of name: CredentialName, at now: Instant) -> CallerIdentity {
        switch holders[name] {
        case .nobody, nil: return .nobody
        case .app: return CallerIdentity(owner: name.rawValue, token: "")
        case .given(_, let token):
            let fingerprint = token?.fingerprint ?? ""
            return CallerIdentity(owner: "\(name.rawValue) \(fingerprint)", token: fingerprint)
        case .installation(let machine, _, let tokens):
            let token = machine.permit(at: now).flatMap { tokens[$0.token] }
            return CallerIdentity(owner: name.rawValue, token: token?.fingerprint ?? "")
        }
    }

    /// The request that brings a token.
    func fetch(of name: CredentialName) -> Request? {
        guard case .installation(_, let app, _) = holders[name] else { return nil }
        return Request(
            .post,
            "/app/installations/\(app.installation)/access_tokens",
            caller: "headroom",
            // Another token does no harm.
            repeatability: .allowedByCaller
        )
    }

    /// Calls want to be sent.
    mutating func needed(_ name: CredentialName, at now: Instant) -> [TokenAction] {
        guard case .installation(var machine, let app, let tokens) = holders[name] else {
            return ticked(name, at: now)
        }
        let actions = machine.needed(at: now)
        holders[name] = .installation(machine, app, tokens: tokens)
        return actions
    }

    mutating func fetched(_ number: Int, of name: CredentialName, _ answer: TokenAnswer, at now: Instant)
        -> [TokenAction]
    {
        guard case .installation(var machine, let app, var tokens) = holders[name] else { return [] }
        let actions: [TokenAction]
        switch answer {
        case .token(let secret, let expires):
            tokens[number] = Token(secret)
            actions = machine.fetched(number, expiresAt: expires, at: now)
        case .failure(let failure): actions = machine.failed(number, for: failure, at: now)
        }
        holders[name] = .installation(machine, app, tokens: tokens)
        return actions
    }

    /// An answer told something about the token that its request carried.
    ///
    /// - Returns: whether the call is to be sent again, and what is to be done before.
    mutating func judged(
        _ permit: TokenPermit,
        of name: CredentialName,
        as sign: TokenSign,
        hasBeenReplayed: inout Bool,
        at now: Instant
    ) -> (isSentAgain: Bool, actions: [TokenAction]) {
        switch holders[name] {
        case .given(var machine, let token):
            guard let trouble = sign.trouble else { return (false, []) }
            let actions = machine.refused(for: trouble, at: now)
            holders[name] = .given(machine, token)
            return (false, actions)
        case .installation(var machine, let app, let tokens):
            defer { holders[name] = .installation(machine, app, tokens: tokens) }
            switch sign {
            case .accepted:
                machine.accepted(permit)
                return (false, [])
            case .rejected: return machine.rejected(permit, hasBeenReplayed: &hasBeenReplayed, at: now)
            case .barred(let trouble): return (false, machine.barred(permit, for: trouble, at: now))
            }
        case .nobody, .app, nil: return (false, [])
        }
    }

    mutating func drop(_ number: Int, of name: CredentialName) {
        switch holders[name] {
        case .given(let machine, _): holders[name] = .given(machine, nil)
        case .installation(let machine, let app, var tokens):
            tokens[number] = nil
            holders[name] = .installation(machine, app, tokens: tokens)
        case .nobody, .app, nil: break
        }
    }

    /// The operator wants a new token.
    mutating func refreshed(_ name: CredentialName, at now: Instant) -> [TokenAction] {
        switch holders[name] {
        case .given(var machine, let token):
            defer { holders[name] = .given(machine, token) }
            return machine.refreshed()
        case .installation(var machine, let app, let tokens):
            defer { holders[name] = .installation(machine, app, tokens: tokens) }
            return machine.refreshed(at: now)
        case .nobody, .app, nil: return []
        }
    }

    /// The operator wants the token gone.
    mutating func dropped(_ name: CredentialName) -> [TokenAction] {
        switch holders[name] {
        case .given(var machine, let token):
            defer { holders[name] = .given(machine, token) }
            return machine.dropped()
        case .installation(var machine, let app, let tokens):
            defer { holders[name] = .installation(machine, app, tokens: tokens) }
            return machine.dropped()
        case .nobody, .app, nil: return []
        }
    }

    /// What time alone does, for each credential to which it does anything.
    mutating func ticked(at now: Instant) -> [(CredentialName, [TokenAction])] {
        holders.keys.sorted { $0.rawValue < $1.rawValue }.map { ($0, ticked($0, at: now)) }
            .filter { !$0.1.isEmpty }
    }

    /// When it wants to be ticked.
    func nextChange(after now: Instant) -> Instant? {
        holders.values.compactMap { holder -> Instant? in
            switch holder {
            case .nobody, .app: nil
            case .given(let machine, _): machine.nextChange
            case .installation(let machine, _, _): machine.nextChange(after: now)
            }
        }.min()
    }

    private mutating func ticked(_ name: CredentialName, at now: Instant) -> [TokenAction] {
        switch holders[name] {
        case .given(var machine, let token):
            let actions = machine.ticked(at: now)
            holders[name] = .given(machine, token)
            return actions
        case .installation(var machine, let app, let tokens):
            let actions = machine.ticked(at: now)
            holders[name] = .installation(machine, app, tokens: tokens)
            return actions
        case .nobody, .app, nil: return []
        }
    }
}

extension CredentialName {
    /// The App behind an installation: its own requests are counted apart.
    var ofApp: CredentialName { CredentialName(rawValue: rawValue + "-jwt") }
}

extension TokenSign {
    /// What is wrong with a token that nobody can renew.
    fileprivate var trouble: CredentialTrouble? {
        switch self {
        case .accepted: nil
        case .rejected: .unknownToken
        case .barred(let trouble): trouble
        }
    }
}
