extension World {
    /// Runs a document.
    ///
    /// - Parameter rateLimit: what the field of that name answers.
    mutating func run(_ document: GraphQLDocument, rateLimit: JSON, _ errand: Errand) -> GraphQLAnswer {
        var answer = GraphQLAnswer()
        for field in document.fields {
            switch (document.isMutation, field.name) {
            case (false, "viewer"): answer.add(field.key, field.chosen(from: viewer(errand.base)))
            case (false, "rateLimit"): answer.add(field.key, field.chosen(from: rateLimit))
            case (false, "repository"): query(field, errand, &answer)
            case (true, "createIssue"): mutate(field, errand, &answer)
            case (_, "__typename"): answer.add(field.key, .string(document.isMutation ? "Mutation" : "Query"))
            default:
                let type = document.isMutation ? "Mutation" : "Query"
                answer.reject("Field '\(field.name)' doesn't exist on type '\(type)'")
            }
        }
        return answer
    }

    private func viewer(_ base: String) -> JSON {
        ["login": "octocat", "id": "U_583231", "name": "The Octocat", "url": "https://github.com/octocat"]
    }

    private func query(_ field: GraphQLField, _ errand: Errand, _ answer: inout GraphQLAnswer) {
        let owner = field.arguments["owner"]?.text ?? ""
        let name = field.arguments["name"]?.text ?? ""
        guard let repository = repository(.named(owner: owner, name: name)) else {
            answer.add(field.key, .null)
            let message = "Could not resolve to a Repository with the name '\(owner)/\(name)'."
            answer.fail("NOT_FOUND", message, at: [field.key])
            return
        }
        let members = field.selections.map { selected -> JSON.Member in
            let value: JSON? =
                switch selected.name {
                case "issues", "pullRequests": connection(selected, repository, errand.base, &answer)
                default: selected.chosen(from: object(repository)[selected.name] ?? .null)
                }
            return .init(selected.key, value ?? .null)
        }
        answer.add(field.key, .object(members))
    }

    private func object(_ repository: Repository) -> JSON {
        [
            "id": .string("R_\(repository.id)"), "databaseId": .integer(repository.id),
            "__typename": "Repository",
            "name": .string(repository.name), "nameWithOwner": .string(repository.fullName),
            "url": .string("https://github.com/\(repository.fullName)"),
            "description": .string("The \(repository.name) of \(repository.owner)"),
            "owner": ["login": .string(repository.owner)], "isPrivate": false,
            "stargazerCount": .integer(Int(dice(repository, 0, salt: 1) % 5_000)),
            "defaultBranchRef": ["name": "main", "target": ["oid": .string(sha(repository, 0))]],
        ]
    }

    /// Cursors are the position in plain digits; GitHub says to treat them as opaque.
    private func connection(
        _ field: GraphQLField,
        _ repository: Repository,
        _ base: String,
        _ answer: inout GraphQLAnswer
    ) -> JSON? {
        let size = (field.arguments["first"] ?? field.arguments["last"])?.integer
        guard let size, (1...100).contains(size) else {
            let message =
                "You must provide a `first` or `last` value from 1 to 100 to properly paginate `\(field.name)`."
            answer.fail("MISSING_PAGINATION_BOUNDARIES", message, at: ["repository", field.key])
            return nil
        }
        let numbers = (1...lastNumber(repository)).reversed()
            .filter { isPull($0, repository) == (field.name == "pullRequests") }
        let start = field.arguments["after"]?.text.flatMap { Int($0) } ?? 0
        let chosen = Array(numbers.dropFirst(max(0, start)).prefix(size))
        let nodes = chosen.map { node($0, repository, base) }
        return field.chosen(
            from: [
                "totalCount": .integer(numbers.count),
                "pageInfo": [
                    "hasNextPage": .bool(start + chosen.count < numbers.count),
                    "hasPreviousPage": .bool(start > 0),
                    "startCursor": .string("\(start)"), "endCursor": .string("\(start + chosen.count)"),
                ],
                "nodes": .array(nodes),
                "edges": .array(nodes.map { ["node": $0] }),
            ]
        )
    }

    private func node(_ number: Int, _ repository: Repository, _ base: String) -> JSON {
        let issue = issue(number, repository, base)
        return [
            "id": issue["node_id"] ?? .null, "number": .integer(number), "title": issue["title"] ?? .null,
            "state": .string(issue["state"]?.text?.uppercased() ?? "OPEN"), "url": issue["html_url"] ?? .null,
            "body": issue["body"] ?? .null, "createdAt": issue["created_at"] ?? .null,
            "author": ["login": issue["user"]?["login"] ?? .null],
        ]
    }

    private mutating func mutate(_ field: GraphQLField, _ errand: Errand, _ answer: inout GraphQLAnswer) {
        let input = field.arguments["input"]
        let id = input?["repositoryId"]?.text
        guard let repository = repositories.first(where: { "R_\($0.id)" == id }) else {
            answer.add(field.key, .null)
            answer.fail(
                "NOT_FOUND",
                "Could not resolve to a node with the global id of '\(id ?? "")'",
                at: [field.key]
            )
            return
        }
        let found = createIssue(input ?? .object([]), repository, errand)
        guard found.status == 201 else {
            answer.add(field.key, .null)
            answer.fail("UNPROCESSABLE", "Title can't be blank", at: [field.key])
            return
        }
        changed(repository)
        let issue = node(lastNumber(repository), repository, errand.base)
        answer.add(field.key, field.chosen(from: ["issue": issue]))
    }
}

extension GraphQLField {
    /// The parts of the value that the selections name, under their aliases; null for parts it does not have.
    fileprivate func chosen(from value: JSON) -> JSON {
        guard !selections.isEmpty else { return value }
        switch value {
        case .array(let elements): return .array(elements.map { chosen(from: $0) })
        case .object:
            return .object(selections.map { JSON.Member($0.key, $0.chosen(from: value[$0.name] ?? .null)) })
        case .null, .bool, .integer, .number, .string: return value
        }
    }
}
