internal import Timing

extension Simulation {
    /// 403 of a spent window; the front tells it to callers without a credential.
    mutating func refusedByWindow(_ visit: Visit, bucket: String) -> Draft? {
        let window = ledger.window(bucket, of: visit.credential, at: visit.at)
        guard window.remaining == 0 else { return nil }
        let status = scenario.exhaustedStatus
        var draft: Draft
        if visit.credential.isAnonymous {
            draft = Draft(Refusals.exhausted(address: "127.0.0.1", status: status))
            draft.speaker = .front(server: "Varnish")
        } else {
            draft = Draft(Refusals.exhausted(visit.credential, id: visit.id, at: visit.shown, status: status))
        }
        _ = ledger.charge(bucket, 1, to: visit.credential, at: visit.at)
        draft.outcome = .refused(.primary)
        draft.window = .init(window: window, bucket: bucket)
        return draft
    }

    /// A secondary refusal in the look that its hold has.
    mutating func refused(_ refusal: SecondaryAccount.Refusal, _ visit: Visit, _ route: Route) -> Draft {
        let hold = refusal.hold
        var draft = Draft(look(of: refusal, isGraphQL: route.place == .graphQL))
        if hold.variant == .page { draft.contentType = "text/html; charset=utf-8" }
        draft.outcome = .refused(refusal.reason)
        draft.window = shownWindow(hold, visit)
        let seconds = max(1, Int((visit.at.nanoseconds(to: hold.until) + 999_999_999) / 1_000_000_000))
        var until = min(hold.until, visit.at.advanced(by: .seconds(pace.wholeSeconds(.seconds(60)))))
        if tellsWait(hold, route, at: visit.at) {
            draft.found.headers.append(Header("retry-after", String(seconds)))
            until = visit.at.advanced(by: .seconds(seconds))
        }
        if hold.variant == .limitedBy { draft.found.headers.append(Header("gh-limited-by", "secondary")) }
        let scope = Telling.Scope(credential: visit.credential.name, bucket: nil)
        draft.telling = Telling(scope: scope, until: until, requestID: visit.id)
        return draft
    }

    private func look(of refusal: SecondaryAccount.Refusal, isGraphQL: Bool) -> Found {
        switch refusal.hold.variant {
        case .bare: Found(429, ["message": ""])
        case .page: Refusals.whoaThere
        case .asGraphQL where isGraphQL: Refusals.secondaryGraphQL(refusal.reason)
        case .normal, .nearWindow, .fullWindow, .bodyOnly, .withoutWindow, .farWindow, .late, .limitedBy,
            .asGraphQL:
            Refusals.secondary(refusal.reason, status: 403)
        }
    }

    private func tellsWait(_ hold: SecondaryGate.Hold, _ route: Route, at now: Instant) -> Bool {
        switch hold.variant {
        case .asGraphQL: route.place != .graphQL
        case .normal, .withoutWindow, .limitedBy: true
        case .nearWindow, .fullWindow, .bodyOnly, .farWindow, .bare, .page: false
        case .late: now >= hold.began.advanced(by: pace.real(.milliseconds(2_500)))
        }
    }

    /// What the five headers show beside a secondary refusal.
    private func shownWindow(_ hold: SecondaryGate.Hold, _ visit: Visit) -> Draft.ShownWindow? {
        func window(_ limit: Int, used: Int, for duration: Duration, _ bucket: String) -> Draft.ShownWindow {
            let reset = visit.at.advanced(by: pace.real(duration)).roundedUpToSecond
            return .init(window: Window(limit: limit, used: used, reset: reset), bucket: bucket)
        }
        switch hold.variant {
        case .bodyOnly, .withoutWindow, .bare, .page: return nil
        case .nearWindow: return window(30, used: 16, for: .seconds(60), "search")
        case .fullWindow: return window(30, used: 0, for: .seconds(60), "search")
        case .farWindow: return window(5_000, used: 1_600, for: .seconds(3_400), "core")
        case .normal, .late, .limitedBy, .asGraphQL:
            guard let bucket = visit.bucket else { return nil }
            let window = ledger.window(bucket, of: visit.credential, at: visit.at)
            return window.remaining == 0 ? nil : .init(window: window, bucket: bucket)
        }
    }

    /// `GET /rate_limit`: free, and it answers when all else is exhausted. The newest API version has no
    /// `rate`.
    func rateLimits(_ visit: Visit) -> Draft {
        guard [Visit.defaultVersion, Visit.newestVersion].contains(visit.version) else {
            return Draft(Refusals.unsupportedVersion(visit.version))
        }
        let resources = ledger.limits.keys.sorted().map { bucket in
            let window = ledger.window(bucket, of: visit.credential, at: visit.at)
            let reset = window.reset.advanced(by: visit.weather.clockAhead)
            return JSON.Member(
                bucket,
                [
                    "limit": .integer(window.limit), "used": .integer(window.used),
                    "remaining": .integer(window.remaining), "reset": .integer(Int(reset.secondsSinceEpoch)),
                ]
            )
        }
        var members = [JSON.Member("resources", .object(resources))]
        if visit.version == Visit.defaultVersion, let core = resources.first(where: { $0.name == "core" }) {
            members.append(.init("rate", core.value))
        }
        var draft = Draft(Found(200, .object(members)))
        let core = ledger.window("core", of: visit.credential, at: visit.at)
        draft.window = .init(window: core, bucket: "core")
        return draft
    }

    mutating func installationToken(_ number: Int, _ visit: Visit) -> Found {
        guard number == 1 || number == 2, !visit.weather.uninstalled else { return .missing }
        guard number == 1, !visit.weather.suspended else { return Refusals.suspended }
        let stateless = visit.request["x-github-stateless-s2s-token"] == "enabled"
        let token = credentials.issue(installation: number, stateless: stateless, at: visit.shown)
        return Found(
            201,
            [
                "token": .string(token.text), "expires_at": .string(CivilTime(token.expiry).timestamp),
                "permissions": [
                    "checks": "write", "contents": "read", "actions": "write", "issues": "write",
                ],
                "repository_selection": "all",
            ]
        )
    }
}
