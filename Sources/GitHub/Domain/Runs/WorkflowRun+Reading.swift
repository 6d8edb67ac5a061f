internal import Reports

extension WorkflowRun {
    /// GitHub's JSON of a run; `nil` where it has no number or no status.
    init?(_ json: JSONValue) {
        guard let id = json["id"]?.number.flatMap({ UInt64(exactly: $0) }), let status = json["status"]?.text
        else { return nil }
        self.init(
            id: id,
            attempt: json["run_attempt"]?.number.flatMap { Int(exactly: $0) } ?? 1,
            status: status,
            conclusion: json["conclusion"]?.text
        )
        workflow = json["name"]?.text
        file = json["path"]?.text
        number = json["run_number"]?.number.flatMap { Int(exactly: $0) }
        branch = json["head_branch"]?.text
        commit = json["head_sha"]?.text
        event = json["event"]?.text
        startedAt = (json["run_started_at"] ?? json["created_at"])?.text.flatMap { ISODate.seconds(in: $0) }
    }
}
