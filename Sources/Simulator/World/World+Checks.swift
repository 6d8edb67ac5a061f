extension World {
    /// Two fields suffice (GitHub docs: Create a check run).
    mutating func createCheckRun(_ fields: JSON, _ repository: Repository, _ errand: Errand) -> Found {
        guard let name = fields["name"]?.text, !name.isEmpty else {
            return .invalid("CheckRun", "name", code: "missing_field")
        }
        guard let sha = fields["head_sha"]?.text, sha.count >= 7 else {
            return .invalid("CheckRun", "head_sha", code: "missing_field")
        }
        if let refusal = Self.refusal(of: fields) { return refusal }
        let id = 1_000_000 + checkRuns.count
        checkRuns[id] = CheckRun(
            id: id,
            repository: repository.id,
            createdAt: CivilTime(errand.at).timestamp,
            fields: fields
        )
        return checkRun(id, repository, errand, status: 201)
    }

    mutating func changeCheckRun(_ id: Int, _ fields: JSON, _ repository: Repository, _ errand: Errand)
        -> Found
    {
        guard checkRuns[id]?.repository == repository.id else { return .missing }
        if let refusal = Self.refusal(of: fields) { return refusal }
        checkRuns[id]?.change(fields)
        return checkRun(id, repository, errand, status: 200)
    }

    func checkRun(_ id: Int, _ repository: Repository, _ errand: Errand) -> Found {
        checkRun(id, repository, errand, status: 200)
    }

    func checkRuns(of reference: String, _ repository: Repository, _ errand: Errand) -> Found {
        let found = checkRuns.values
            .filter { $0.repository == repository.id && $0.fields["head_sha"]?.text == reference }
            .sorted { $0.id < $1.id }
        let path = "commits/\(reference)/check-runs"
        return list(found.count, repository, path, errand, wrappedAs: "check_runs") { position in
            json(found[position], repository, errand.base)
        }
    }

    private func checkRun(_ id: Int, _ repository: Repository, _ errand: Errand, status: Int) -> Found {
        guard let run = checkRuns[id], run.repository == repository.id else { return .missing }
        return Found(status, json(run, repository, errand.base))
    }

    /// A completed run needs a conclusion; a request carries at most 50 annotations; actions are at most 3.
    private static func refusal(of fields: JSON) -> Found? {
        if fields["status"]?.text == "completed", fields["conclusion"]?.text == nil {
            return .invalid("CheckRun", "conclusion", code: "missing_field")
        }
        if (fields["output"]?["annotations"]?.elements?.count ?? 0) > 50 {
            return .invalid("CheckRun", "annotations", code: "invalid")
        }
        if (fields["actions"]?.elements?.count ?? 0) > 3 {
            return .invalid("CheckRun", "actions", code: "invalid")
        }
        return nil
    }

    private func json(_ run: CheckRun, _ repository: Repository, _ base: String) -> JSON {
        let output = run.fields["output"]
        return [
            "id": .integer(run.id),
            "node_id": .string("CR_\(run.id)"),
            "name": run.fields["name"] ?? "",
            "head_sha": run.fields["head_sha"] ?? "",
            "external_id": run.fields["external_id"] ?? "",
            "url": .string("\(base)/repos/\(repository.fullName)/check-runs/\(run.id)"),
            "html_url": .string("https://github.com/\(repository.fullName)/runs/\(run.id)"),
            "details_url": run.fields["details_url"] ?? .null,
            "status": run.fields["status"] ?? "queued",
            "conclusion": run.fields["conclusion"] ?? .null,
            "started_at": run.fields["started_at"] ?? .string(run.createdAt),
            "completed_at": run.fields["completed_at"] ?? .null,
            "output": [
                "title": output?["title"] ?? .null,
                "summary": output?["summary"] ?? .null,
                "text": output?["text"] ?? .null,
                "annotations_count": .integer(output?["annotations"]?.elements?.count ?? 0),
                "annotations_url": .string(
                    "\(base)/repos/\(repository.fullName)/check-runs/\(run.id)/annotations"
                ),
            ],
            "check_suite": ["id": .integer(run.id / 10)],
            "app": ["id": 1, "slug": "headroom", "name": "Headroom"],
            "pull_requests": [],
        ]
    }
}
