/// The lists that do not count pages.
extension World {
    /// All repositories, after the id that `since` names (GitHub docs: List public repositories).
    func publicRepositories(_ errand: Errand) -> Found {
        let since = errand.query["since"].flatMap { Int($0) } ?? 0
        let size = Listing(of: 0, errand.query).perPage
        let rest = repositories.filter { $0.id > since }.sorted { $0.id < $1.id }
        let page = rest.prefix(size)
        let next = page.count < rest.count ? page.last.map { ("since", String($0.id)) } : nil
        return cursorPage(page.map { json($0, errand.base) }, next, "\(errand.base)/repositories", errand)
    }

    /// What was pushed to a repository, newest first, after the cursor that `after` names (GitHub docs: List
    /// repository activities).
    func activity(_ repository: Repository, _ errand: Errand) -> Found {
        let start = errand.query["after"].flatMap { Int($0.dropFirst(Self.cursor.count)) } ?? 0
        let size = Listing(of: 0, errand.query).perPage
        let positions = min(max(0, start), repository.commits)..<repository.commits
        let page = positions.prefix(size)
        let next = page.count < positions.count ? ("after", "\(Self.cursor)\(page.endIndex)") : nil
        let items = page.map { position -> JSON in
            [
                "id": .integer(repository.number(position)), "ref": "refs/heads/main",
                "activity_type": "push", "after": .string(sha(repository, position)),
                "timestamp": .string(made(position, salt: 2)),
            ]
        }
        let address = "\(errand.base)/repositories/\(repository.id)/activity"
        return cursorPage(items, next, address, errand)
    }

    /// Statistics of a repository are computed while they are asked for: the first two times they are not
    /// there yet.
    mutating func isComputing(_ repository: Repository) -> Bool {
        statisticsAsked[repository.id, default: 0] += 1
        return statisticsAsked[repository.id, default: 0] <= 2
    }

    func statistics(_ repository: Repository, _ errand: Errand) -> Found {
        Found(
            200,
            [["author": user("octocat", errand.base), "total": .integer(repository.commits), "weeks": []]]
        )
    }

    private static let cursor = "cursor-"

    private func cursorPage(_ items: [JSON], _ next: (String, String)?, _ address: String, _ errand: Errand)
        -> Found
    {
        guard let (name, value) = next else { return Found(200, .array(items)) }
        let query = errand.query.replacing(name, with: value).text
        return Found(200, .array(items), headers: [Header("link", "<\(address)\(query)>; rel=\"next\"")])
    }
}
