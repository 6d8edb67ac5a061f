internal import Timing

/// Instants as text, names as other programs that read JSON lines expect them.
extension Record: Codable {
    private enum CodingKeys: String, CodingKey {
        case at, kind, actor, subject, outcome, reason, credential, endpoint, status, attempts
        case milliseconds = "took_ms"
        case requestID = "request_id"
        case until, count
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func instant(_ key: CodingKeys) throws -> Instant? {
            guard let text = try container.decodeIfPresent(String.self, forKey: key) else { return nil }
            guard let instant = Timestamp.instant(in: text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key,
                    in: container,
                    debugDescription: "no instant"
                )
            }
            return instant
        }
        guard let at = try instant(.at) else {
            throw DecodingError.dataCorruptedError(forKey: .at, in: container, debugDescription: "no instant")
        }
        self.at = at
        until = try instant(.until)
        kind = try container.decode(Kind.self, forKey: .kind)
        actor = try container.decode(String.self, forKey: .actor)
        subject = try container.decode(String.self, forKey: .subject)
        outcome = try container.decode(Outcome.self, forKey: .outcome)
        reason = try container.decodeIfPresent(String.self, forKey: .reason)
        credential = try container.decodeIfPresent(String.self, forKey: .credential)
        endpoint = try container.decodeIfPresent(String.self, forKey: .endpoint)
        status = try container.decodeIfPresent(Int.self, forKey: .status)
        attempts = try container.decodeIfPresent(Int.self, forKey: .attempts)
        milliseconds = try container.decodeIfPresent(Int64.self, forKey: .milliseconds)
        requestID = try container.decodeIfPresent(String.self, forKey: .requestID)
        count = try container.decodeIfPresent(Int64.self, forKey: .count)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Timestamp.text(of: at), forKey: .at)
        try container.encode(kind, forKey: .kind)
        try container.encode(actor, forKey: .actor)
        try container.encode(subject, forKey: .subject)
        try container.encode(outcome, forKey: .outcome)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encodeIfPresent(credential, forKey: .credential)
        try container.encodeIfPresent(endpoint, forKey: .endpoint)
        try container.encodeIfPresent(status, forKey: .status)
        try container.encodeIfPresent(attempts, forKey: .attempts)
        try container.encodeIfPresent(milliseconds, forKey: .milliseconds)
        try container.encodeIfPresent(requestID, forKey: .requestID)
        try container.encodeIfPresent(until.map(Timestamp.text), forKey: .until)
        try container.encodeIfPresent(count, forKey: .count)
    }
}
