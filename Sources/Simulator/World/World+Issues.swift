extension World {
    /// Issues and pull requests share their numbers; every fourth is a pull request.
    func isPull(_ number: Int, _ repository: Repository) -> Bool {
        number <= repository.issues && number % 4 == 0
    }

    /// Newest first; open ones, unless `state` says `closed` or `all`.
    func issues(_ repository: Repository, _ errand: Errand) -> Found {
        let wanted = errand.query["state"] ?? "open"
        let numbers = (1...lastNumber(repository)).reversed()
            .filter { wanted == "all" || state(of: $0, repository) == wanted }
        return list(numbers.count, repository, "issues", errand) { position in
            issue(numbers[position], repository, errand.base)
        }
    }

    private func state(of number: Int, _ repository: Repository) -> String {
        if let changed = issueChanges[repository.id]?[number]?["state"]?.text { return changed }
        return number > repository.issues || dice(repository, number, salt: 4) % 3 == 0 ? "open" : "closed"
    }

    func issue(_ number: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard (1...lastNumber(repository)).contains(number) else { return .missing }
        var found = Found(200, issue(number, repository, errand.base))
        found.lastModified = CivilTime(founded).httpDate
        if issueChanges[repository.id]?[number] != nil { found.lastModified = nil }
        return found
    }

    func comments(_ number: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard (1...lastNumber(repository)).contains(number) else { return .missing }
        let total = Int(dice(repository, number, salt: 5) % 4)
        return list(total, repository, "issues/\(number)/comments", errand) { position in
            comment(
                number * 100 + position,
                Self.phrase(dice(repository, position, salt: 6)),
                number,
                repository,
                errand.base
            )
        }
    }

    mutating func createIssue(_ fields: JSON, _ repository: Repository, _ errand: Errand) -> Found {
        guard let title = fields["title"]?.text, !title.isEmpty else {
            return .invalid("Issue", "title", code: "missing_field")
        }
        createdIssues[repository.id, default: []].append(
            CreatedIssue(
                title: title,
                body: fields["body"]?.text ?? "",
                labels: fields["labels"]?.elements?.compactMap(\.text) ?? [],
                createdAt: CivilTime(errand.at).timestamp
            )
        )
        let number = lastNumber(repository)
        let address = "\(errand.base)/repos/\(repository.fullName)/issues/\(number)"
        return Found(201, issue(number, repository, errand.base), headers: [Header("location", address)])
    }

    mutating func changeIssue(_ number: Int, _ fields: JSON, _ repository: Repository, _ errand: Errand)
        -> Found
    {
        guard (1...lastNumber(repository)).contains(number) else { return .missing }
        let earlier = issueChanges[repository.id]?[number]?.members ?? []
        let changed = fields.members?.filter { ["title", "body", "state"].contains($0.name) } ?? []
        issueChanges[repository.id, default: [:]][number] = .object(
            earlier.filter { old in !changed.contains { $0.name == old.name } } + changed
        )
        return Found(200, issue(number, repository, errand.base))
    }

    func createComment(_ number: Int, _ fields: JSON, _ repository: Repository, _ errand: Errand) -> Found {
        guard (1...lastNumber(repository)).contains(number) else { return .missing }
        guard let body = fields["body"]?.text, !body.isEmpty else {
            return .invalid("IssueComment", "body", code: "missing_field")
        }
        let id = number * 100 + 50 + (revisions[repository.id] ?? 0) % 50
        return Found(201, comment(id, body, number, repository, errand.base))
    }

    func lastNumber(_ repository: Repository) -> Int {
        repository.issues + (createdIssues[repository.id]?.count ?? 0)
    }

    func issue(_ number: Int, _ repository: Repository, _ base: String) -> JSON {
        let address = "\(base)/repos/\(repository.fullName)"
        let pull: [JSON.Member] =
            isPull(number, repository)
            ? [.init("pull_request", ["url": .string("\(address)/pulls/\(number)")])] : []
        return .object(
            [
                .init("url", .string("\(address)/issues/\(number)")),
                .init("repository_url", .string(address)),
                .init("html_url", .string("https://github.com/\(repository.fullName)/issues/\(number)")),
                .init("id", .integer(repository.number(number))),
                .init("node_id", .string("I_\(repository.number(number))")),
                .init("number", .integer(number)),
                .init("locked", false),
                .init("assignee", .null),
                .init("assignees", []),
                .init("milestone", .null),
                .init("comments", .integer(Int(dice(repository, number, salt: 5) % 4))),
                .init("closed_at", .null),
            ] + text(of: number, repository, base) + pull
        )
    }

    /// What somebody wrote into an issue: a client that made or changed it, or the dice.
    private func text(of number: Int, _ repository: Repository, _ base: String) -> [JSON.Member] {
        let created =
            number > repository.issues ? createdIssues[repository.id]?[number - repository.issues - 1] : nil
        let changes = issueChanges[repository.id]?[number]
        let dice = dice(repository, number, salt: 4)
        let made = created?.createdAt ?? made(repository.issues - number, salt: 4)
        let labels = created?.labels ?? (dice & 1 == 0 ? ["bug"] : [])
        return [
            .init("title", changes?["title"] ?? .string(created?.title ?? Self.phrase(dice))),
            .init("user", user(created == nil ? login(dice) : "octocat", base)),
            .init("labels", .array(labels.map { ["name": .string($0), "color": "d73a4a"] })),
            .init("state", .string(state(of: number, repository))),
            .init("created_at", .string(made)),
            .init("updated_at", .string(made)),
            .init(
                "body",
                changes?["body"] ?? .string(created?.body ?? "It happens every \(dice % 90) minutes.")
            ),
        ]
    }

    private func comment(_ id: Int, _ body: String, _ number: Int, _ repository: Repository, _ base: String)
        -> JSON
    {
        [
            "id": .integer(id), "body": .string(body), "user": user("octocat", base),
            "url": .string("\(base)/repos/\(repository.fullName)/issues/comments/\(id)"),
            "issue_url": .string("\(base)/repos/\(repository.fullName)/issues/\(number)"),
            "created_at": .string(made(0, salt: id)), "updated_at": .string(made(0, salt: id)),
        ]
    }
}
