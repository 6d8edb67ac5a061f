internal import Resilience

/// Makes calls of requests: checks them, completes their headers and finds their route.
struct RequestPreparer: Sendable {
    let address: APIAddress
    /// The first is the one of requests that name none.
    private let credentials: [CredentialName]
    private let headers: Headers

    init(_ configuration: ClientConfiguration, credentials: [CredentialName]) {
        address = configuration.address
        self.credentials = credentials
        headers = [
            "accept": "application/vnd.github+json",
            "user-agent": configuration.userAgent,
            "x-github-api-version": configuration.apiVersion,
        ]
    }

    /// The whole URL of a path below the API's root.
    func url(of path: String) -> String {
        address.description + path
    }

    func prepare(_ leg: Leg, as id: CallID) throws(RequestError) -> PreparedCall {
        try leg.isForeign ? prepareForeign(leg.request, as: id) : prepare(leg.request, as: id)
    }

    func prepare(_ request: Request, as id: CallID) throws(RequestError) -> PreparedCall {
        let credential = request.credential ?? credentials[0]
        guard credentials.contains(credential) else { throw .unknownCredential(credential) }
        return try prepare(request, as: id, for: credential)
    }

    func prepare(_ request: Request, as id: CallID, for credential: CredentialName) throws(RequestError)
        -> PreparedCall
    {
        guard request.body == nil || !request.method.isRead else { throw .unexpectedBody }
        let target = try RequestTarget(of: request, at: address)
        let route = Route(request.method, target.path, body: request.body)
        let wire = WireRequest(
            method: request.method.rawValue,
            url: target.url,
            headers: try headers(of: request),
            body: request.body
        )
        let call = Call(
            id: id,
            caller: Redactor.text(request.caller),
            method: wire.method,
            path: Redactor.text(target.path),
            lane: Lane(
                credential: credential,
                bucket: route.bucket,
                routeClass: route.routeClass,
                effect: route.effect,
                endpoint: route.endpoint
            ),
            points: route.points,
            repeatability: request.repeatability ?? route.repeatability(of: request.method),
            priority: request.priority ?? route.priority,
            deadline: request.deadline,
            flightKey: flightKey(of: request, wire, credential)
        )
        return PreparedCall(call: call, request: request, route: route, wire: wire)
    }

    /// A read of another host, to which a redirect led. Its whole URL may be a secret, and is not shown.
    private func prepareForeign(_ request: Request, as id: CallID) throws(RequestError) -> PreparedCall {
        guard let parts = URLParts(request.path) else { throw .relativePath(request.path) }
        var headers = try headers(of: request)
        headers["x-github-api-version"] = nil
        let shown = "\(parts.scheme)://\(parts.host)\(parts.rest.prefix { $0 != "?" })"
        let route = Route(blob: parts.host)
        let call = Call(
            id: id,
            caller: request.caller,
            method: request.method.rawValue,
            path: Redactor.text(shown),
            lane: lane(of: route, for: request.credential ?? credentials[0]),
            points: route.points,
            repeatability: .idempotent,
            priority: request.priority ?? route.priority,
            deadline: request.deadline
        )
        let wire = WireRequest(method: request.method.rawValue, url: request.path, headers: headers)
        return PreparedCall(call: call, request: request, route: route, isForeign: true, wire: wire)
    }

    /// A read of another host, whose URL is its permission. It carries nothing of ours but the name of the program.
    func prepare(_ request: BlobRequest, as id: CallID, into pipe: BodyPipe) -> PreparedCall {
        let link = request.link
        var headers: Headers = ["accept": "*/*", "user-agent": self.headers["user-agent"] ?? "headroom"]
        for field in request.range.headers { headers[field.name] = field.value }
        let route = Route(blob: link.host)
        let call = Call(
            id: id,
            caller: request.caller,
            method: "GET",
            path: link.shown,
            lane: lane(of: route, for: credentials[0]),
            points: route.points,
            repeatability: .continuedByCaller,
            priority: request.priority
        )
        return PreparedCall(
            call: call,
            request: Request(.get, link.shown, priority: request.priority, caller: request.caller),
            route: route,
            isForeign: true,
            wire: WireRequest(method: "GET", url: link.url, headers: headers),
            pipe: pipe
        )
    }

    /// Where reads of another host wait: in no bucket, for GitHub's limits are not asked.
    private func lane(of route: Route, for credential: CredentialName) -> Lane {
        Lane(
            credential: credential,
            bucket: nil,
            routeClass: route.routeClass,
            effect: .read,
            endpoint: route.endpoint
        )
    }

    private func headers(of request: Request) throws(RequestError) -> Headers {
        var result = headers
        for field in request.headers.fields {
            guard HeaderRules.mayBeSet(field) else { throw .badHeader(Redactor.text(field.name)) }
            result[field.name] = field.value
        }
        if request.body != nil, result["content-type"] == nil {
            result.add("content-type", "application/json; charset=utf-8")
        }
        return result
    }

    /// Reads that ask the same in the same words share one request. Headers other than `accept` make a read
    /// its own: a condition or a range is one caller's affair.
    private func flightKey(of request: Request, _ wire: WireRequest, _ credential: CredentialName) -> String?
    {
        guard request.method == .get else { return nil }
        guard request.headers.fields.allSatisfy({ $0.isNamed("accept") }) else { return nil }
        return "\(wire.url) \(wire.headers["accept"] ?? "") \(credential.rawValue)"
    }
}
