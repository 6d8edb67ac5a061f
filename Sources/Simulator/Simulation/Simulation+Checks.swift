internal import Timing

/// The checks in GitHub's order: what stands in front (User-Agent, a server in trouble, paths that lead
/// nowhere), the credential, secondary limits, the window, the API version, a missing credential, the thing
/// itself.
extension Simulation {
    mutating func draft(for visit: Visit) -> Draft {
        if let refusal = refusedInFront(visit) { return refusal }
        if isLockedOut(visit) { return Draft(Refusals.lockedOut) }
        guard let route = visit.route, visit.isSomebody else { return nobody(visit) }
        let load = SecondaryAccount.Load(
            endpoint: route.endpoint,
            isGraphQL: route.place == .graphQL,
            points: points(visit, route),
            createsContent: route.createsContent(method: visit.request.method)
        )
        let undisclosed = generator.happens(visit.weather.secondaryLimit)
        var draft: Draft
        if let refusal = ledger.entered(visit.credential, with: load, undisclosed: undisclosed, at: visit.at)
        {
            draft = refused(refusal, visit, route)
        } else {
            draft = admitted(visit, route)
        }
        draft.hasEntered = true
        return draft
    }

    private mutating func isLockedOut(_ visit: Visit) -> Bool {
        switch visit.authorization {
        case .missing: false
        case .refused: lockout.refuses(good: false, at: visit.at)
        case .resolved: lockout.refuses(good: true, at: visit.at)
        }
    }

    private mutating func refusedInFront(_ visit: Visit) -> Draft? {
        guard let agent = visit.request["user-agent"], !agent.isEmpty else {
            return front(Refusals.userAgentMissing, server: "GitHub.com", isHTML: true, closes: true)
        }
        if generator.happens(visit.weather.captivePortal) {
            var draft = front(
                Refusals.page(200, title: "Welcome to the hotel"),
                server: "portal",
                isHTML: true
            )
            draft.fault = "captive-portal"
            return draft
        }
        if generator.happens(visit.weather.redirectLoop), !visit.request.isWrite {
            let address = "http://\(visit.request["host"] ?? "localhost")\(visit.request.target)"
            var draft = front(Found(empty: 302, headers: [Header("location", address)]), server: "github.com")
            draft.fault = "redirect-loop"
            return draft
        }
        guard generator.happens(visit.weather.serverError) else { return nil }
        return serverError(visit)
    }

    /// A server in trouble. A write may have been carried out all the same.
    private mutating func serverError(_ visit: Visit) -> Draft {
        if let route = visit.route, visit.request.isWrite, generator.happens(visit.weather.appliedErrors) {
            _ = world.answer(errand(visit, route))
        }
        let status = visit.weather.serverErrorStatus
        let isHTML = generator.happens(visit.weather.htmlErrors)
        var draft = front(
            isHTML ? Refusals.page(status, title: "Unicorn!") : Refusals.serverError(status, id: visit.id),
            server: "github.com",
            isHTML: isHTML
        )
        if status == 503, visit.weather.unavailableRetryAfter > 0 {
            let seconds = pace.wholeSeconds(.seconds(visit.weather.unavailableRetryAfter))
            draft.found.headers.append(Header("retry-after", String(seconds)))
        }
        draft.fault = "server-error"
        return draft
    }

    /// Callers whom no allowance is kept for, and paths that lead nowhere.
    private mutating func nobody(_ visit: Visit) -> Draft {
        if visit.route == nil, visit.authorization != .missing {
            return front(Found.missing, server: "github.com")
        }
        if case .refused(let message) = visit.authorization { return Draft(Refusals.badCredentials(message)) }
        if let refusal = refusedByWindow(visit, bucket: "core") { return refusal }
        return counted(Found.missing, visit, bucket: "core")
    }

    private mutating func admitted(_ visit: Visit, _ route: Route) -> Draft {
        if route.place == .graphQL, !visit.credential.isAnonymous { return graphQL(visit, route) }
        guard let bucket = visit.bucket else { return rateLimits(visit) }
        if let refusal = refusedByWindow(visit, bucket: bucket) { return refusal }
        guard [Visit.defaultVersion, Visit.newestVersion].contains(visit.version) else {
            return counted(Refusals.unsupportedVersion(visit.version), visit, bucket: bucket)
        }
        if visit.credential.isAnonymous, route.needsCredential(method: visit.request.method) {
            return counted(Refusals.authenticationRequired, visit, bucket: bucket)
        }
        let found = perform(visit, route)
        guard isUnchanged(found, visit) else { return counted(found, visit, bucket: bucket) }
        var unchanged = Found(empty: 304, headers: found.headers)
        unchanged.fingerprint = found.fingerprint
        unchanged.lastModified = found.lastModified
        guard !visit.credential.isAnonymous else { return counted(unchanged, visit, bucket: bucket) }
        var draft = Draft(unchanged)
        draft.window = .init(
            window: ledger.window(bucket, of: visit.credential, at: visit.at),
            bucket: bucket
        )
        return draft
    }

    private mutating func perform(_ visit: Visit, _ route: Route) -> Found {
        if visit.credential.kind == .app, !route.isForApps {
            return .message(403, "Resource not accessible by integration")
        }
        if visit.weather.suspended, case .installation = visit.credential.kind { return Refusals.suspended }
        switch route.place {
        case .app, .installations, .installationTokens:
            guard visit.credential.kind == .app else {
                return .message(401, "A JSON web token could not be decoded")
            }
            guard case .installationTokens(let number) = route.place else {
                return world.answer(errand(visit, route))
            }
            return installationToken(number, visit)
        case .artifactArchive(let id): return archiveAddress(id, visit, route)
        case .checkRuns, .checkRun, .rerequest:
            guard visit.request.isWrite, visit.isPersonal else { return world.answer(errand(visit, route)) }
            return .message(403, "You must authenticate via a GitHub App.")
        default: return world.answer(errand(visit, route))
        }
    }

    func errand(_ visit: Visit, _ route: Route) -> Errand {
        Errand(
            method: visit.request.method,
            route: route,
            target: visit.request.target,
            query: visit.request.query,
            body: visit.request.body,
            base: visit.base,
            credential: visit.credential,
            at: visit.at
        )
    }

    private func points(_ visit: Visit, _ route: Route) -> Int {
        guard route.place == .graphQL else { return visit.request.isWrite ? 5 : 1 }
        return visit.request.body.starts(with: #"{"query":"mutation"#.utf8) ? 5 : 1
    }

    private func front(_ found: Found, server: String, isHTML: Bool = false, closes: Bool = false) -> Draft {
        var draft = Draft(found)
        draft.speaker = .front(server: server)
        draft.closes = closes
        if isHTML { draft.contentType = "text/html; charset=utf-8" }
        return draft
    }

    /// Takes one from the window, which the caller has seen to have one left.
    private mutating func counted(_ found: Found, _ visit: Visit, bucket: String) -> Draft {
        var draft = Draft(found)
        switch ledger.charge(bucket, 1, to: visit.credential, at: visit.at) {
        case .counted(let window):
            draft.outcome = .counted(1)
            draft.window = .init(window: window, bucket: bucket)
        case .refused:
            preconditionFailure("nothing happens between the look at the window and the charge")
        }
        return draft
    }
}

extension Route {
    /// What GitHub shows to nobody without a token.
    fileprivate func needsCredential(method: String) -> Bool {
        guard method == "GET" || method == "HEAD" else { return true }
        switch place {
        case .graphQL, .currentUser, .userRepositories, .notifications, .artifactArchive, .search(.code),
            .app,
            .installations:
            return true
        default:
            return false
        }
    }

    /// What an App may ask for with its own JWT.
    fileprivate var isForApps: Bool {
        switch place {
        case .app, .installations, .installationTokens, .repositoryInstallation, .rateLimit: true
        default: false
        }
    }
}

extension Visit {
    /// Whether the token belongs to a person: classic, fine-grained or an OAuth app's.
    fileprivate var isPersonal: Bool {
        guard let header = request["authorization"] else { return false }
        let token = header.split(separator: " ").last ?? ""
        return ["ghp_", "gho_", "github_pat_"].contains { token.hasPrefix($0) }
    }
}
