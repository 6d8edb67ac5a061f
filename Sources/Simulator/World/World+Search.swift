extension World {
    /// Matches nothing in earnest: how much is found follows from the words. Only the first thousand can be
    /// seen.
    func search(_ kind: Route.SearchKind, _ errand: Errand) -> Found {
        guard let words = errand.query["q"], !words.isEmpty else {
            return .invalid("Search", "q", code: "missing")
        }
        let total = Int(SeededGenerator.value(seed, Self.fingerprint(of: words.utf8)) % 1_400)
        let listing = Listing(of: min(total, 1_000), errand.query)
        guard listing.page * listing.perPage <= 1_000 + listing.perPage - 1 else {
            return .message(422, "Only the first 1000 search results are available")
        }
        let items = listing.positions.map { item($0, kind, errand.base) }
        return Found(
            200,
            ["total_count": .integer(total), "incomplete_results": false, "items": .array(items)],
            headers: listing.links(from: "\(errand.base)/search/\(kind.rawValue)")
        )
    }

    private func item(_ position: Int, _ kind: Route.SearchKind, _ base: String) -> JSON {
        let repository = repositories[position % repositories.count]
        let scored: JSON =
            switch kind {
            case .repositories: json(repository, base)
            case .issues: issue(position % repository.issues + 1, repository, base)
            case .users: user(login(UInt64(position)), base)
            case .code: code(position, repository, base)
            }
        return .object((scored.members ?? []) + [.init("score", .number(1))])
    }

    private func code(_ position: Int, _ repository: Repository, _ base: String) -> JSON {
        let path = "Sources/File\(position).swift"
        return [
            "name": .string("File\(position).swift"),
            "path": .string(path),
            "sha": .string(sha(repository, position)),
            "url": .string("\(base)/repositories/\(repository.id)/contents/\(path)"),
            "repository": json(repository, base),
        ]
    }
}
