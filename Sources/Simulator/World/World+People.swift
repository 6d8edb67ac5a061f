extension World {
    static let logins = ["octocat", "hubot", "monalisa", "defunkt", "mojombo", "ada", "grace", "linus"]

    func login(_ dice: UInt64) -> String { Self.logins[Int(dice % UInt64(Self.logins.count))] }

    func user(_ login: String, _ base: String) -> JSON {
        let id = Int(Self.fingerprint(of: login.utf8) % 9_000_000) + 1
        return [
            "login": .string(login),
            "id": .integer(id),
            "node_id": .string("U_\(id)"),
            "avatar_url": .string("https://avatars.githubusercontent.com/u/\(id)?v=4"),
            "url": .string("\(base)/users/\(login)"),
            "html_url": .string("https://github.com/\(login)"),
            "type": "User",
            "site_admin": false,
        ]
    }

    func organization(_ base: String) -> JSON {
        [
            "login": .string(Self.owner), "id": 9_919, "node_id": "O_9919",
            "url": .string("\(base)/users/\(Self.owner)"),
            "html_url": .string("https://github.com/\(Self.owner)"),
            "type": "Organization", "site_admin": false,
        ]
    }

    func currentUser(_ errand: Errand) -> Found {
        guard case .object(let members) = user("octocat", errand.base) else { return .missing }
        return Found(
            200,
            .object(
                members + [
                    .init("name", "The Octocat"), .init("public_repos", .integer(repositories.count)),
                    .init("followers", 8_000), .init("created_at", "2011-01-25T18:44:36Z"),
                    .init("updated_at", "2026-01-01T00:00:00Z"),
                ]
            )
        )
    }

    func installation(_ number: Int, _ base: String) -> JSON {
        [
            "id": .integer(number), "account": organization(base), "app_id": 1, "app_slug": "headroom",
            "access_tokens_url": .string("\(base)/app/installations/\(number)/access_tokens"),
            "repository_selection": "all", "suspended_at": .null,
            "permissions": ["checks": "write", "contents": "read", "actions": "write", "issues": "write"],
        ]
    }

    func root(_ base: String) -> JSON {
        [
            "current_user_url": .string("\(base)/user"),
            "repository_url": .string("\(base)/repos/{owner}/{repo}"),
            "rate_limit_url": .string("\(base)/rate_limit"),
            "repository_search_url": .string(
                "\(base)/search/repositories?q={query}{&page,per_page,sort,order}"
            ),
            "code_search_url": .string("\(base)/search/code?q={query}{&page,per_page,sort,order}"),
        ]
    }
}
