extension World {
    func pulls(_ repository: Repository, _ errand: Errand) -> Found {
        let newest = repository.issues / 4
        return list(newest, repository, "pulls", errand) { pull((newest - $0) * 4, repository, errand.base) }
    }

    func pull(_ number: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard number > 0, isPull(number, repository) else { return .missing }
        return Found(200, pull(number, repository, errand.base))
    }

    private func pull(_ number: Int, _ repository: Repository, _ base: String) -> JSON {
        let dice = dice(repository, number, salt: 4)
        let address = "\(base)/repos/\(repository.fullName)/pulls/\(number)"
        let end: (String, Int) -> JSON = { name, position in
            [
                "label": .string("\(repository.owner):\(name)"), "ref": .string(name),
                "sha": .string(sha(repository, position)), "user": organization(base),
            ]
        }
        return [
            "url": .string(address),
            "id": .integer(repository.number(number)),
            "node_id": .string("PR_\(repository.number(number))"),
            "html_url": .string("https://github.com/\(repository.fullName)/pull/\(number)"),
            "number": .integer(number),
            "state": dice % 3 == 0 ? "open" : "closed",
            "title": .string(Self.phrase(dice)),
            "user": user(login(dice), base),
            "body": .string("Closes the one before."),
            "created_at": .string(made(repository.issues - number, salt: 4)),
            "updated_at": .string(made(repository.issues - number, salt: 4)),
            "merged_at": .null,
            "draft": false,
            "head": end("topic-\(number)", number % repository.commits),
            "base": end("main", 0),
        ]
    }
}
