internal import Glibc
internal import Timing

extension Simulation {
    /// Puts the headers around a draft and lets the weather at it.
    mutating func finish(_ draft: inout Draft, _ visit: Visit) -> Plan {
        let weather = visit.weather
        var headers = headers(draft, visit)
        var body = draft.found.body
        if weather.hugeHeader > 0 {
            headers.append(Header("x-huge", String(repeating: "x", count: weather.hugeHeader)))
        }
        let isGzipped = visit.request.acceptsGzip && !body.isEmpty
        if isGzipped { headers.append(Header("content-encoding", "gzip")) }
        spoil(&headers, of: &draft, weather)
        if visit.request.method == "HEAD" {
            headers.append(Header("content-length", String((isGzipped ? Gzip.bytes(of: body) : body).count)))
            body = []
        } else {
            if body.count > 1, generator.happens(weather.truncated) {
                body = Array(body.prefix(body.count / 2))
                draft.fault = "truncated"
            }
            if isGzipped { body = Gzip.bytes(of: body) }
        }
        let delivery = delivery(of: body, visit, &draft)
        return Plan(
            status: draft.found.status,
            headers: headers,
            body: body,
            delay: latency(weather),
            delivery: delivery,
            closes: draft.closes,
            receipt: Plan.Receipt(
                credential: draft.hasEntered ? visit.credential.name : nil,
                telling: delivery == .whole ? telling(draft, visit) : nil
            )
        )
    }

    private mutating func spoil(_ headers: inout [Header], of draft: inout Draft, _ weather: Weather) {
        if generator.happens(weather.doubledHeaders), let shown = draft.window {
            headers.append(Header("x-ratelimit-remaining", String(max(0, shown.window.remaining - 1))))
            draft.fault = draft.fault ?? "doubled-headers"
        }
        if generator.happens(weather.oddHeaders) {
            headers = headers.map(Self.odd)
            draft.fault = draft.fault ?? "odd-headers"
        }
    }

    /// An answer that shows nothing left in a window tells its reader to hold, whatever its status.
    private func telling(_ draft: Draft, _ visit: Visit) -> Telling? {
        if let telling = draft.telling { return telling }
        guard let shown = draft.window, shown.window.remaining == 0 else { return nil }
        let scope = Telling.Scope(credential: visit.credential.name, bucket: shown.bucket)
        return Telling(scope: scope, until: shown.window.reset, requestID: visit.id)
    }

    private mutating func delivery(of body: [UInt8], _ visit: Visit, _ draft: inout Draft) -> Delivery {
        let weather = visit.weather
        let part = body.count > 1 ? Int.random(in: 1..<body.count, using: &generator) : 0
        let faults: [(Double, String, Delivery)] = [
            (weather.reset, "reset", .reset), (weather.stall, "stall", .stall(after: part)),
            (weather.cut, "cut", .cut(after: part)), (weather.garbage, "garbage", .garbage),
        ]
        for (probability, name, delivery) in faults where generator.happens(probability) {
            // What keeps an answer from arriving tells more than how it looks.
            draft.fault = name
            return delivery
        }
        return .whole
    }

    /// Log-normal, so that the median and the 99th percentile are where the weather puts them.
    private mutating func latency(_ weather: Weather) -> Duration {
        guard weather.latency > .zero else { return .zero }
        guard weather.latencySpread > 1 else { return weather.latency }
        let first = Double.random(in: Double.leastNormalMagnitude..<1, using: &generator)
        let second = Double.random(in: 0..<1, using: &generator)
        let normal = (-2 * log(first)).squareRoot() * cos(2 * .pi * second)
        let deviation = log(weather.latencySpread) / 2.326
        return .nanoseconds(Int64(Double(weather.latency.nanoseconds) * exp(deviation * min(normal, 4))))
    }

    private func headers(_ draft: Draft, _ visit: Visit) -> [Header] {
        var headers = [
            Header("date", CivilTime(visit.shown.advanced(by: visit.weather.dateAhead)).httpDate)
        ]
        if draft.found.status != 204, draft.found.status != 304 {
            let isText = visit.route?.place == .zen && draft.found.status == 200
            headers.append(Header("content-type", isText ? "text/plain;charset=utf-8" : draft.contentType))
        }
        switch draft.speaker {
        case .front(let server): headers.append(Header("server", server))
        case .application: headers += applicationHeaders(draft, visit)
        }
        if let shown = draft.window {
            let reset = shown.window.reset.advanced(by: visit.weather.clockAhead)
            headers += [
                Header("x-ratelimit-limit", String(shown.window.limit)),
                Header("x-ratelimit-remaining", String(shown.window.remaining)),
                Header("x-ratelimit-used", String(shown.window.used)),
                Header("x-ratelimit-reset", String(reset.secondsSinceEpoch)),
                Header("x-ratelimit-resource", shown.bucket),
            ]
        }
        headers += draft.found.headers
        headers.append(Header("x-github-request-id", visit.id))
        return headers
    }

    private func applicationHeaders(_ draft: Draft, _ visit: Visit) -> [Header] {
        let isAnonymous = visit.credential.isAnonymous
        var headers = [
            Header("server", "github.com"),
            Header("x-github-media-type", "github.v3; format=json"),
            Header("x-github-api-version-selected", visit.version),
            Header("access-control-allow-origin", "*"),
        ]
        if let fingerprint = draft.found.fingerprint {
            headers += [
                Header("etag", Self.etag(fingerprint, visit)),
                Header("cache-control", "\(isAnonymous ? "public" : "private"), max-age=60, s-maxage=60"),
                Header("vary", isAnonymous ? "Accept,Accept-Encoding" : Self.vary),
            ]
        }
        if let modified = draft.found.lastModified { headers.append(Header("last-modified", modified)) }
        return headers
    }

    private static let vary =
        "Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With"

    /// Weak, and bound to the token and to what the caller accepts: another token sees another tag.
    private static func etag(_ fingerprint: UInt64, _ visit: Visit) -> String {
        let caller = World.fingerprint(of: (visit.request["authorization"] ?? "").utf8)
        let accepted = World.fingerprint(of: (visit.request["accept"] ?? "").utf8)
        let digits = (0..<4).map {
            Hexadecimal.text(of: SeededGenerator.value(fingerprint, caller, accepted, $0))
        }
        return "W/\"\(digits.joined())\""
    }

    /// Whether the caller has the thing already. `if-none-match` outweighs `if-modified-since` (RFC 9110,
    /// 13.2.2).
    func isUnchanged(_ found: Found, _ visit: Visit) -> Bool {
        guard found.status == 200, !visit.request.isWrite else { return false }
        if let tags = visit.request["if-none-match"] {
            guard let fingerprint = found.fingerprint else { return false }
            return tags == "*" || tags.contains(Self.etag(fingerprint, visit))
        }
        guard let since = visit.request["if-modified-since"] else { return false }
        return since == found.lastModified
    }

    /// `x-ratelimit-limit` as `X-rAtElImIt-LiMiT`, with spaces around the value.
    private static func odd(_ header: Header) -> Header {
        let name = header.name.enumerated().map {
            $0.offset % 2 == 0 ? $0.element.uppercased() : String($0.element)
        }
        return Header(name.joined(), "  \(header.value)  ")
    }
}
