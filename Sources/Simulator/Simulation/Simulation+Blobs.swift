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
        let delivery = blobDelivery(&found, weather, &fault)
        if request.method == "HEAD" {
            found.headers.append(Header("content-length", String(found.body.count)))
            found.body = []
        }
        record(request, found, fault, at: now)
        return Plan(
            status: found.status,
            headers: found.headers,
            body: found.body,
            delay: .zero,
            delivery: delivery,
            closes: false,
            receipt: Plan.Receipt(
                credential: nil,
                telling: nil,
                blob: found.status < 300 ? Self.number(in: request.path) : nil
            )
        )
    }

    private mutating func record(_ request: Request, _ found: Found, _ fault: String?, at now: Instant) {
        let isWhole = found.status == 200
        let range = found.headers.first { $0.name == "content-range" }?.value
        ledger.record(
            JournalEntry(
                id: requestID(at: now),
                clientID: request.clientID,
                at: now,
                method: request.method,
                path: String(request.path),
                credential: "signature",
                bucket: nil,
                status: found.status,
                outcome: .free,
                fault: fault,
                whileHeld: false,
                range: isWhole ? "bytes 0-\(found.body.count - 1)/\(found.body.count)" : range
            )
        )
    }

    private mutating func blobDelivery(
        _ found: inout Found,
        _ weather: Weather,
        _ fault: inout String?
    ) -> Delivery {
        let rate = weather.blobRate
        if found.status < 300, !found.body.isEmpty, generator.happens(weather.blobCorrupts) {
            fault = "blob-corrupt"
            found.body[Int.random(in: found.body.indices, using: &generator)] ^= 0x20
        }
        if found.status < 300, found.body.count > 1, generator.happens(weather.blobStall) {
            fault = "blob-stall"
            return .stall(after: Int.random(in: 1..<found.body.count, using: &generator))
        }
        guard found.status < 300, found.body.count > 1, generator.happens(weather.blobCut) else {
            return rate > 0 ? .trickle(bytesPerSecond: rate) : .whole
        }
        fault = "blob-cut"
        let part = Int.random(in: 1..<found.body.count, using: &generator)
        return rate > 0 ? .trickleThenCut(bytesPerSecond: rate, after: part) : .cut(after: part)
    }

    private mutating func blob(_ request: Request, _ weather: Weather, at now: Instant) -> Found {
        guard request["authorization"] == nil else {
            let code = "InvalidAuthenticationInfo"
            return Self.azure(400, code, "Authentication information is not given in the correct format.")
        }
        let query = request.query
        guard let id = Self.number(in: request.path), !generator.happens(weather.blobExpires),
            let expiry = query["se"].flatMap({ Int64($0) }),
            query["sig"] == signature(id, expiry), now.nanoseconds / 1_000_000 <= expiry
        else {
            return Self.expired(query["se"].flatMap { Int64($0) } ?? 0, at: now)
        }
        guard !generator.happens(weather.blobBusy) else {
            return Self.azure(503, "ServerBusy", "The server is currently unable to receive requests.")
        }
        if generator.happens(weather.blobChanges) { rewrites[id, default: 0] += 1 }
        let archive = archive(id)
        let etag = etag(of: archive, id)
        if let wanted = request["if-match"], wanted != etag, wanted != "*" {
            return Self.azure(
                412,
                "ConditionNotMet",
                "The condition specified using HTTP conditional header(s) is not met."
            )
        }
        let range = request["x-ms-range"] ?? request["range"]
        let ignores = range != nil && generator.happens(weather.blobIgnoresRange)
        var found = partial(archive, id: id, etag: etag, range: ignores ? nil : range)
        if found.status == 206, generator.happens(weather.blobOddRange) {
            found.headers.removeAll { $0.name == "content-range" }
            found.headers.append(Header("content-range", "bytes 1-\(archive.count - 1)/\(archive.count)"))
        }
        return found
    }

    private static func number(in path: Substring) -> Int? {
        path.split(separator: "/").last?.split(separator: ".").first.flatMap { Int($0) }
    }

    private func etag(of archive: [UInt8], _ id: Int) -> String {
        let value = SeededGenerator.value(World.fingerprint(of: archive), UInt64(rewrites[id] ?? 0))
        return "\"0x8D\(Hexadecimal.text(of: value).uppercased().prefix(13))\""
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
    private func partial(_ archive: [UInt8], id: Int, etag: String, range: String?) -> Found {
        var found = Found(empty: 200)
        found.body = archive
        found.headers = [
            Header("content-type", world.isRaw(id) ? "application/octet-stream" : "application/zip"),
            Header("etag", etag), Header("accept-ranges", "bytes"),
            Header("content-disposition", disposition(of: id)),
        ]
        guard let range = range.flatMap({ ByteRange($0) }) else { return found }
        guard let positions = range.positions(within: archive.count) else {
            var refusal = Self.azure(
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

    /// A file that was uploaded as it is bears its uploader's name, which nobody checks.
    private func disposition(of id: Int) -> String {
        guard world.isRaw(id) else { return "attachment; filename=\"artifact-\(id).zip\"" }
        return "attachment; filename=\"report.xml\"; filename*=UTF-8''..%2F..%2Ftests%20%C3%A9-\(id).xml"
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
