internal import Resilience
internal import Timing

/// The way of one request to the answer for its caller: what is remembered spares it calls, a redirect costs
/// it one more. Every stretch on the wire is a call of its own that obeys the limits.
struct Journey {
    enum Step {
        /// Go there; what is remembered decides how.
        case setOut(Leg)
        /// Send this call.
        case carry(PreparedCall)
        case answer(Response)
        case fail(ClientError)
    }

    private var leg: Leg
    private var identity = CallerIdentity.nobody
    private var trail: RedirectTrail?
    /// What the call under way was asked to compare with.
    private var kept: CachedResponse?
    /// Old addresses, left because of what is remembered.
    private var leftAddresses: [String] = []
    private var hasAskedAgain = false

    init(_ request: Request) {
        leg = Leg(request: request)
    }

    var firstStep: Step { .setOut(leg) }

    /// The call for the present leg has been prepared.
    mutating func setOut(
        _ call: PreparedCall,
        by identity: CallerIdentity,
        with memory: inout ClientMemory,
        at now: Instant
    ) -> Step {
        self.identity = identity
        if trail == nil { trail = RedirectTrail(leg.request.method, call.wire.url) }
        if let target = rememberedMove(of: call, in: &memory) {
            leftAddresses.append(call.wire.url)
            if let step = redirected(301, to: target, call, &memory) { return step }
        }
        guard let key = cacheKey(of: call) else { return .carry(call) }
        if leg.request.caching == .allowed, var missing = memory.missing.response(to: key, at: now) {
            memory.found(.knownMissing(path: call.call.path))
            missing.call = call.call.id
            return .answer(missing)
        }
        kept = hasAskedAgain ? nil : memory.pages.response(to: key)
        guard let condition = kept?.validators.condition(for: identity.token) else { return .carry(call) }
        return .carry(call.asking(condition))
    }

    /// The call was answered.
    mutating func arrived(
        _ response: Response,
        to call: PreparedCall,
        by identity: CallerIdentity,
        with memory: inout ClientMemory,
        clock: ServerClock,
        at now: Instant
    ) -> Step {
        self.identity = identity
        guard !call.isForeign else {
            return redirected(response.status, to: response.headers["location"], call, &memory)
                ?? .answer(response)
        }
        let endpoint = call.route.endpoint
        if let finding = memory.deprecations.answered(response.headers, from: endpoint, clock: clock) {
            memory.found(finding)
        }
        if response.status == 304, let step = confirmed(by: response, call, &memory) { return step }
        if let step = redirected(response.status, to: response.headers["location"], call, &memory) {
            return step
        }
        remember(response, to: call, in: &memory, at: now)
        return .answer(response)
    }

    /// What a 304 leads to; `nil` where the caller asked conditionally, and it is the answer.
    private mutating func confirmed(
        by response: Response,
        _ call: PreparedCall,
        _ memory: inout ClientMemory
    ) -> Step? {
        guard leg.request.method.isRead, !leg.request.isConditional else { return nil }
        guard var kept, let key = cacheKey(of: call) else {
            // Nothing to compare with was sent, or it is gone: whole, and once.
            guard !hasAskedAgain else {
                return .fail(
                    .unexpected(status: 304, message: "“unchanged”, though nothing was asked to compare")
                )
            }
            hasAskedAgain = true
            return .setOut(leg)
        }
        kept.confirmed(by: response.headers, token: identity.token)
        memory.keep(kept, for: key)
        memory.found(.unchanged(response.call, isFree: identity != .nobody))
        return .answer(kept.response(to: response))
    }

    /// Where a redirect leads; `nil` where there is none to follow.
    private mutating func redirected(
        _ status: Int,
        to location: String?,
        _ call: PreparedCall,
        _ memory: inout ClientMemory
    ) -> Step? {
        guard leg.request.redirects == .followed,
            let step = trail?.answered(status: status, location: location)
        else { return nil }
        switch step {
        case .answer: return nil
        case .refuse(let error): return .fail(.redirect(error))
        case .follow(let hop):
            if hop.isPermanent, !hop.isForeign, hop.method.isRead,
                memory.moves.moved(call.wire.url, to: hop.url)
            {
                memory.found(.moved(from: call.call.path, to: Redactor.text(hop.url)))
            }
            leg = leg.following(hop)
            return .setOut(leg)
        }
    }

    private func rememberedMove(of call: PreparedCall, in memory: inout ClientMemory) -> String? {
        guard leg.request.method.isRead, leg.request.redirects == .followed, !call.isForeign else {
            return nil
        }
        return memory.moves.target(of: call.wire.url)
    }

    private func remember(
        _ response: Response,
        to call: PreparedCall,
        in memory: inout ClientMemory,
        at now: Instant
    ) {
        if call.route.effect != .read, (200..<300).contains(response.status) { memory.missing.forgetAll() }
        if response.status == 404 || response.status == 410 {
            for address in leftAddresses { memory.moves.forget(address) }
        }
        guard let key = cacheKey(of: call) else { return }
        memory.missing.answered(response, to: key, at: now)
        if let page = CachedResponse(response, token: identity.token) {
            memory.keep(page, for: key)
        } else if [200, 404, 410].contains(response.status) {
            memory.forget(key)
        }
    }

    /// `nil` for what is neither kept nor answered from what was kept.
    private func cacheKey(of call: PreparedCall) -> CacheKey? {
        guard leg.request.mayBeCached, !call.isForeign, call.route.bucket != nil else { return nil }
        return CacheKey(call.wire, identity: identity)
    }
}

extension Leg {
    fileprivate func following(_ hop: Hop) -> Leg {
        var next = self
        next.request.method = hop.method
        next.request.path = hop.url
        next.request.query = []
        next.request.headers = hop.headers(from: request.headers)
        if !hop.keepsBody { next.request.body = nil }
        next.isForeign = hop.isForeign
        return next
    }
}

extension Request {
    /// The caller compares for itself.
    fileprivate var isConditional: Bool {
        headers.fields.contains { $0.isNamed("if-none-match") || $0.isNamed("if-modified-since") }
    }

    /// A plain read: any header beyond those in the key could make its answer another one.
    fileprivate var mayBeCached: Bool {
        method == .get && caching != .bypassed
            && headers.fields.allSatisfy { $0.isNamed("accept") || $0.isNamed("x-github-api-version") }
    }
}
