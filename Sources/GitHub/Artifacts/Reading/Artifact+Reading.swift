internal import Reports

extension Artifact {
    /// One entry of GitHub's lists of artifacts; `nil` where it has no number or no name.
    init?(_ json: JSONValue) {
        guard let id = json["id"]?.number.flatMap({ UInt64(exactly: $0) }), let name = json["name"]?.text
        else {
            return nil
        }
        self.init(
            id: id,
            name: name,
            size: json["size_in_bytes"]?.number.flatMap { Int64(exactly: $0) }.flatMap { $0 < 0 ? nil : $0 },
            isExpired: json["expired"] == .bool(true),
            digest: json["digest"]?.text,
            createdAt: json["created_at"]?.text.flatMap { ISODate.seconds(in: $0) },
            expiresAt: json["expires_at"]?.text.flatMap { ISODate.seconds(in: $0) },
            run: json["workflow_run"].flatMap { Run($0) }
        )
    }
}

extension Artifact.Run {
    fileprivate init?(_ json: JSONValue) {
        guard let id = json["id"]?.number.flatMap({ UInt64(exactly: $0) }) else { return nil }
        self.init(id: id, branch: json["head_branch"]?.text, commit: json["head_sha"]?.text)
    }
}
