extension Route {
    /// The prefix of GitHub Enterprise's paths.
    static let enterprisePrefix = "/api/v3"

    /// - Returns: nil where GitHub has nothing of that method at that path. A trailing slash leads nowhere.
    init?(method: String, path: Substring) {
        let inner = path.hasPrefix(Self.enterprisePrefix) ? path.dropFirst(Self.enterprisePrefix.count) : path
        if inner.isEmpty || inner == "/" {
            self.init(place: .root, repository: nil, endpoint: "/")
            return
        }
        guard inner.first == "/", inner.last != "/" else { return nil }
        let segments = inner.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        if let (repository, prefix, rest) = Self.repository(segments) {
            guard let (place, endpoint) = Self.place(method: method, below: rest) else { return nil }
            self.init(place: place, repository: repository, endpoint: prefix + endpoint)
            return
        }
        guard let (place, endpoint) = Self.place(method: method, at: segments) else { return nil }
        self.init(place: place, repository: nil, endpoint: endpoint)
    }

    private static func repository(
        _ segments: [Substring]
    ) -> (Repository, endpoint: String, rest: ArraySlice<Substring>)? {
        if segments.count >= 3, segments[0] == "repos" {
            let repository = Repository.named(owner: String(segments[1]), name: String(segments[2]))
            return (repository, "/repos/{owner}/{repo}", segments[3...])
        }
        if segments.count >= 2, segments[0] == "repositories", let number = Int(segments[1]) {
            return (.numbered(number), "/repositories/{id}", segments[2...])
        }
        return nil
    }

    private static func place(method: String, at segments: [Substring]) -> (Place, String)? {
        let reads = method == "GET" || method == "HEAD"
        switch (segments.count, segments[0], reads) {
        case (1, "zen", true): return (.zen, "/zen")
        case (1, "meta", true): return (.meta, "/meta")
        case (1, "rate_limit", true): return (.rateLimit, "/rate_limit")
        case (1, "graphql", false) where method == "POST": return (.graphQL, "/graphql")
        case (1, "user", true): return (.currentUser, "/user")
        case (2, "user", true) where segments[1] == "repos": return (.userRepositories, "/user/repos")
        case (2, "users", true): return (.user(String(segments[1])), "/users/{login}")
        case (1, "repositories", true): return (.publicRepositories, "/repositories")
        case (1, "notifications", true): return (.notifications, "/notifications")
        case (1, "app", true): return (.app, "/app")
        case (2, "app", true) where segments[1] == "installations":
            return (.installations, "/app/installations")
        case (4, "app", false) where segments[3] == "access_tokens" && method == "POST":
            return Int(segments[2]).map { (.installationTokens($0), "/app/installations/{id}/access_tokens") }
        case (2, "search", true):
            return SearchKind(rawValue: String(segments[1])).map { (.search($0), "/search/\(segments[1])") }
        default: return nil
        }
    }

    private static func place(method: String, below rest: ArraySlice<Substring>) -> (Place, String)? {
        let parts = Array(rest)
        guard let first = parts.first else {
            return method == "GET" || method == "HEAD" ? (.repository, "") : nil
        }
        switch first {
        case "actions": return actions(method, Array(parts.dropFirst()))
        case "check-runs": return checkRuns(method, Array(parts.dropFirst()))
        case "issues": return issues(method, Array(parts.dropFirst()))
        default: return reading(method, parts)
        }
    }

    private static func issues(_ method: String, _ parts: [Substring]) -> (Place, String)? {
        switch (method, parts.count) {
        case ("GET", 0), ("HEAD", 0), ("POST", 0): return (.issues, "/issues")
        case ("GET", 1), ("HEAD", 1), ("PATCH", 1):
            return Int(parts[0]).map { (.issue($0), "/issues/{number}") }
        case ("GET", 2), ("POST", 2):
            guard parts[1] == "comments" else { return nil }
            return Int(parts[0]).map { (.issueComments($0), "/issues/{number}/comments") }
        default: return nil
        }
    }

    private static func checkRuns(_ method: String, _ parts: [Substring]) -> (Place, String)? {
        switch (method, parts.count) {
        case ("POST", 0): return (.checkRuns, "/check-runs")
        case ("GET", 1), ("PATCH", 1): return Int(parts[0]).map { (.checkRun($0), "/check-runs/{id}") }
        case ("POST", 2):
            guard parts[1] == "rerequest" else { return nil }
            return Int(parts[0]).map { (.rerequest($0), "/check-runs/{id}/rerequest") }
        default: return nil
        }
    }

    private static func actions(_ method: String, _ parts: [Substring]) -> (Place, String)? {
        guard let first = parts.first else { return nil }
        let number = parts.count > 1 ? Int(parts[1]) : nil
        switch (method, first, parts.count) {
        case ("GET", "runs", 1): return (.runs, "/actions/runs")
        case ("GET", "runs", 2): return number.map { (.run($0), "/actions/runs/{id}") }
        case ("GET", "jobs", 2): return number.map { (.job($0), "/actions/jobs/{id}") }
        case ("POST", "jobs", 3):
            return parts[2] == "rerun" ? number.map { (.rerunJob($0), "/actions/jobs/{id}/rerun") } : nil
        case ("GET", "artifacts", 1): return (.artifacts, "/actions/artifacts")
        case ("GET", "artifacts", 2), ("DELETE", "artifacts", 2):
            return number.map { (.artifact($0), "/actions/artifacts/{id}") }
        case ("GET", "artifacts", 3):
            return parts[2] == "zip"
                ? number.map { (.artifactArchive($0), "/actions/artifacts/{id}/zip") } : nil
        case (_, "runs", 3): return number.flatMap { belowRun(method, $0, parts[2]) }
        case ("GET", "runs", 4):
            guard parts[2] == "attempts", let number, let attempt = Int(parts[3]) else { return nil }
            return (.runAttempt(number, attempt), "/actions/runs/{id}/attempts/{number}")
        default: return nil
        }
    }

    private static func belowRun(_ method: String, _ run: Int, _ last: Substring) -> (Place, String)? {
        let place: Place? =
            switch (method, last) {
            case ("GET", "jobs"): .runJobs(run)
            case ("GET", "artifacts"): .runArtifacts(run)
            case ("POST", "rerun"): .rerun(run)
            case ("POST", "rerun-failed-jobs"): .rerunFailed(run)
            case ("POST", "cancel"): .cancel(run)
            default: nil
            }
        return place.map { ($0, "/actions/runs/{id}/\(last)") }
    }

    private static func reading(_ method: String, _ parts: [Substring]) -> (Place, String)? {
        guard method == "GET" || method == "HEAD" else { return nil }
        switch (parts[0], parts.count) {
        case ("installation", 1): return (.repositoryInstallation, "/installation")
        case ("events", 1): return (.events, "/events")
        case ("activity", 1): return (.activity, "/activity")
        case ("stats", 2) where parts[1] == "contributors": return (.statistics, "/stats/contributors")
        case ("branches", 1): return (.branches, "/branches")
        case ("contents", 2...):
            return (.content(parts.dropFirst().joined(separator: "/")), "/contents/{path}")
        case ("pulls", 1): return (.pulls, "/pulls")
        case ("pulls", 2): return Int(parts[1]).map { (.pull($0), "/pulls/{number}") }
        case ("commits", 1): return (.commits, "/commits")
        case ("commits", 2): return (.commit(String(parts[1])), "/commits/{ref}")
        case ("commits", 3) where parts[2] == "check-runs":
            return (.commitCheckRuns(String(parts[1])), "/commits/{ref}/check-runs")
        default: return nil
        }
    }
}
