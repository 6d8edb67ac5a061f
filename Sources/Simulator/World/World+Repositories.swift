extension World {
    func json(_ repository: Repository, _ base: String) -> JSON {
        let address = "\(base)/repos/\(repository.fullName)"
        return [
            "id": .integer(repository.id),
            "node_id": .string("R_\(repository.id)"),
            "name": .string(repository.name),
            "full_name": .string(repository.fullName),
            "private": false,
            "owner": organization(base),
            "html_url": .string("https://github.com/\(repository.fullName)"),
            "description": .string("The \(repository.name) of \(repository.owner)"),
            "fork": false,
            "url": .string(address),
            "issues_url": .string("\(address)/issues{/number}"),
            "pulls_url": .string("\(address)/pulls{/number}"),
            "commits_url": .string("\(address)/commits{/sha}"),
            "default_branch": "main",
            "open_issues_count": .integer(repository.issues),
            "stargazers_count": .integer(Int(dice(repository, 0, salt: 1) % 5_000)),
            "language": "Swift",
            "visibility": "public",
            "archived": false,
            "disabled": false,
            "created_at": "2019-03-01T12:00:00Z",
            "updated_at": .string(made(0, salt: repository.id)),
            "pushed_at": .string(made(0, salt: repository.id)),
        ]
    }

    func userRepositories(_ errand: Errand) -> Found {
        let listing = Listing(of: repositories.count, errand.query)
        return Found(
            200,
            .array(listing.positions.map { json(repositories[$0], errand.base) }),
            headers: listing.links(from: "\(errand.base)/user/repos")
        )
    }

    /// A page of a list in a repository, linked to by number as GitHub's own links are.
    func list(
        _ total: Int,
        _ repository: Repository,
        _ path: String,
        _ errand: Errand,
        wrappedAs name: String? = nil,
        each: (Int) -> JSON
    ) -> Found {
        let listing = Listing(of: total, errand.query)
        let items = JSON.array(listing.positions.map(each))
        let links = listing.links(from: "\(errand.base)/repositories/\(repository.id)/\(path)")
        guard let name else { return Found(200, items, headers: links) }
        return Found(
            200,
            .object([.init("total_count", .integer(total)), .init(name, items)]),
            headers: links
        )
    }

    func sha(_ repository: Repository, _ position: Int) -> String {
        let parts = (0..<3).map { Hexadecimal.text(of: dice(repository, position, salt: 40 + $0)) }
        return String(parts.joined().prefix(40))
    }

    func commits(_ repository: Repository, _ errand: Errand) -> Found {
        list(repository.commits, repository, "commits", errand) { commit($0, repository, errand.base) }
    }

    /// By SHA, or the newest for a branch's name.
    func commit(_ reference: String, _ repository: Repository, _ errand: Errand) -> Found {
        if reference == "main" || reference == "HEAD" {
            return Found(200, commit(0, repository, errand.base))
        }
        guard reference.count >= 7,
            let position = (0..<repository.commits).first(where: { sha(repository, $0).hasPrefix(reference) })
        else { return .message(422, "No commit found for SHA: \(reference)") }
        return Found(200, commit(position, repository, errand.base))
    }

    private func commit(_ position: Int, _ repository: Repository, _ base: String) -> JSON {
        let sha = sha(repository, position)
        let author = login(dice(repository, position, salt: 2))
        let signature: JSON = [
            "name": .string(author), "email": .string("\(author)@users.noreply.github.com"),
            "date": .string(made(position, salt: 2)),
        ]
        let parent: [JSON] =
            position + 1 < repository.commits ? [["sha": .string(self.sha(repository, position + 1))]] : []
        return [
            "sha": .string(sha),
            "node_id": .string("C_\(sha.prefix(12))"),
            "commit": [
                "author": signature, "committer": signature,
                "message": .string(Self.phrase(dice(repository, position, salt: 3))),
                "tree": ["sha": .string(String(sha.reversed()))],
            ],
            "url": .string("\(base)/repos/\(repository.fullName)/commits/\(sha)"),
            "html_url": .string("https://github.com/\(repository.fullName)/commit/\(sha)"),
            "author": user(author, base),
            "committer": user(author, base),
            "parents": .array(parent),
        ]
    }

    func branches(_ repository: Repository, _ errand: Errand) -> Found {
        let names = ["main", "develop", "release"]
        return list(names.count, repository, "branches", errand) { position in
            [
                "name": .string(names[position]),
                "commit": ["sha": .string(sha(repository, position))],
                "protected": .bool(position == 0),
            ]
        }
    }

    func content(_ path: String, _ repository: Repository, _ errand: Errand) -> Found {
        guard path == "README.md" else { return .missing }
        return Found(
            200,
            [
                "type": "file", "encoding": "base64", "size": 12, "name": "README.md", "path": "README.md",
                "content": "SGVsbG8gd29ybGQhCg==\n", "sha": .string(sha(repository, 0)),
                "url": .string("\(errand.base)/repos/\(repository.fullName)/contents/README.md"),
            ]
        )
    }

    static func phrase(_ dice: UInt64) -> String {
        let verbs = ["Fix", "Speed up", "Rename", "Test", "Document", "Remove", "Retry", "Measure"]
        let things = [
            "the login page", "uploads", "the queue", "a flaky test", "the cache", "search", "billing",
            "the parser",
        ]
        return "\(verbs[Int(dice % 8)]) \(things[Int((dice >> 8) % 8)])"
    }
}
