internal import Timing

/// The blob host: another origin, with signatures that end and no idea of GitHub's credentials.
extension Simulation {
    /// 302 to a signed address, or 410 for an artifact whose time is over.
    mutating func archiveAddress(_ id: Int, _ visit: Visit, _ route: Route) -> Found {
        guard let repository = world.repository(route.repository), world.exists(artifact: id, in: repository)
        else {
            return .missing
        }
        guard !world.isExpired(artifact: id, in: repository) else {
            return .message(410, "Artifact has expired")
        }
        let expiry = visit.at.advanced(by: pace.real(scenario.blobLife)).nanoseconds / 1_000_000
        let query = "se=\(expiry)&sig=\(signature(id, expiry))&sp=r&sv=2025-01-05"
        return Found(
            empty: 302,
            headers: [Header("location", "\(blobOrigin)/actions-results/\(id).zip?\(query)")]
        )
    }

    /// A request has arrived at the blob host.
    mutating func blobReceived(_ request: Request, at now: Instant) -> Plan {
        let weather = weather(at: now).weather
        var fault: String?
        var found = blob(request, weather, at: now)
        found.headers += [
            Header("date", CivilTime(now).httpDate),
            Header("server", "Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0"),
            Header("x-ms-request-id", requestID(at: now).replacing(":", with: "-").lowercased()),
        ]
        let delivery = blobDelivery(found, weather, &fault)
        if request.method == "HEAD" {
            found.headers.append(Header("content-length", String(found.body.count)))
            found.body = []
        }
        record(request, found.status, fault, at: now)
        return Plan(
            status: found.status,
            headers: found.headers,
            body: found.body,
            delay: .zero,
            delivery: delivery,
            closes: false,
            receipt: Plan.Receipt(credential: nil, telling: nil)
        )
    }

    private mutating func record(_ request: Request, _ status: Int, _ fault: String?, at now: Instant) {
        ledger.record(
            JournalEntry(
                id: requestID(at: now),
                at: now,
                method: request.method,
                path: String(request.path),
                credential: "signature",
                bucket: nil,
                status: status,
                outcome: .free,
                fault: fault,
                whileHeld: false
            )
        )
    }

    private mutating func blobDelivery(_ found: Found, _ weather: Weather, _ fault: inout String?) -> Delivery
    {
        let rate = weather.blobRate
        guard found.status < 300, found.body.count > 1, generator.happens(weather.blobCut) else {
            return rate > 0 ? .trickle(bytesPerSecond: rate) : .whole
        }
        fault = "blob-cut"
        let part = Int.random(in: 1..<found.body.count, using: &generator)
        return rate > 0 ? .trickleThenCut(bytesPerSecond: rate, after: part) : .cut(after: part)
    }

    private mutating func blob(_ request: Request, _ weather: Weather, at now: Instant) -> Found {
        let name = request.path.split(separator: "/").last?.split(separator: ".").first
        guard request["authorization"] == nil else {
            let code = "InvalidAuthenticationInfo"
            return Self.azure(400, code, "Authentication information is not given in the correct format.")
        }
        let query = request.query
        guard let id = name.flatMap({ Int($0) }), let expiry = query["se"].flatMap({ Int64($0) }),
            query["sig"] == signature(id, expiry), now.nanoseconds / 1_000_000 <= expiry
        else {
            return Self.expired(query["se"].flatMap { Int64($0) } ?? 0, at: now)
        }
        let archive = archive(id)
        let etag = "\"0x8D\(Hexadecimal.text(of: World.fingerprint(of: archive)).uppercased().prefix(13))\""
        if let wanted = request["if-match"], wanted != etag, wanted != "*" {
            return Self.azure(
                412,
                "ConditionNotMet",
                "The condition specified using HTTP conditional header(s) is not met."
            )
        }
        let range = request["x-ms-range"] ?? request["range"]
        let ignores = range != nil && generator.happens(weather.blobIgnoresRange)
        return Self.partial(archive, id: id, etag: etag, range: ignores ? nil : range)
    }

    private static func expired(_ expiry: Int64, at now: Instant) -> Found {
        let end = CivilTime(
            Instant(nanoseconds: expiry.multipliedReportingOverflow(by: 1_000_000).partialValue)
        )
        let detail =
            "Signature not valid in the specified time frame: "
            + "Start [] - Expiry [\(end.httpDate)] - Current [\(CivilTime(now).httpDate)]"
        let message = "Server failed to authenticate the request."
        return azure(403, "AuthenticationFailed", message, detail: detail)
    }

    /// 206 for a range that begins within, 416 for one past the end, 200 without one or for nonsense.
    private static func partial(_ archive: [UInt8], id: Int, etag: String, range: String?) -> Found {
        var found = Found(empty: 200)
        found.body = archive
        found.headers = [
            Header("content-type", "application/zip"), Header("etag", etag), Header("accept-ranges", "bytes"),
            Header("content-disposition", "attachment; filename=\"artifact-\(id).zip\""),
        ]
        guard let range = range.flatMap({ ByteRange($0) }) else { return found }
        guard let positions = range.positions(within: archive.count) else {
            var refusal = azure(
                416,
                "InvalidRange",
                "The range specified is invalid for the current size of the resource."
            )
            refusal.headers.append(Header("content-range", "bytes */\(archive.count)"))
            return refusal
        }
        let (first, last) = (positions.lowerBound, positions.upperBound - 1)
        found.status = 206
        found.body = Array(archive[positions])
        found.headers.append(Header("content-range", "bytes \(first)-\(last)/\(archive.count)"))
        return found
    }

    private mutating func archive(_ id: Int) -> [UInt8] {
        if let archive = archives[id] { return archive }
        if archives.count >= 32 { archives.removeAll() }
        let archive = world.archive(of: id)
        archives[id] = archive
        return archive
    }

    private func signature(_ id: Int, _ expiry: Int64) -> String {
        Hexadecimal.text(of: SeededGenerator.value(seed, UInt64(id), UInt64(bitPattern: expiry)))
    }

    private static func azure(_ status: Int, _ code: String, _ message: String, detail: String? = nil)
        -> Found
    {
        let extra = detail.map { "<AuthenticationErrorDetail>\($0)</AuthenticationErrorDetail>" } ?? ""
        let text =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>\(code)</Code><Message>\(message)</Message>\(extra)</Error>"
        var found = Found(status, text: text)
        found.headers = [Header("content-type", "application/xml"), Header("x-ms-error-code", code)]
        return found
    }
}
