extension World {
    /// What every repository's name ended with before it was renamed.
    private static let formerEnding = "-old"

    /// A repository asked for by the name that it had: reads have moved for good, writes are repeated as they
    /// are (GitHub docs: Best practices for using the REST API, Follow redirects).
    func movedRepository(_ errand: Errand) -> Found? {
        guard case .named(let owner, let name)? = errand.route.repository, name.hasSuffix(Self.formerEnding),
            let present = repository(
                .named(owner: owner, name: String(name.dropLast(Self.formerEnding.count)))
            )
        else { return nil }
        let path = errand.target.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: true)
        let place = path.count > 3 ? "/\(path[3])" : ""
        let address = "\(errand.base)/repositories/\(present.id)\(place)"
        let page =
            "https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects"
        return Found(
            errand.reads ? 301 : 307,
            [
                "message": "Moved Permanently", "url": .string(address), "documentation_url": .string(page),
            ],
            headers: [Header("location", address)]
        )
    }
}
