/// Where a request leads.
struct Route: Hashable, Sendable {
    /// The repository that a path names, by its name or, as in the server's own links, by its number.
    enum Repository: Hashable, Sendable {
        case named(owner: String, name: String)
        case numbered(Int)
    }

    /// What the path stands for; numbers and names come from the path.
    enum Place: Hashable, Sendable {
        case root, zen, meta, rateLimit, graphQL
        case currentUser, userRepositories, user(String), notifications
        case app, installations, installationTokens(Int)
        case search(SearchKind)
        case repository, repositoryInstallation, events, branches, content(String)
        case publicRepositories, activity, statistics
        case issues, issue(Int), issueComments(Int), pulls, pull(Int), commits, commit(String)
        case runs, run(Int), runAttempt(Int, Int), runJobs(Int), runArtifacts(Int), job(Int)
        case rerun(Int), rerunFailed(Int), cancel(Int), rerunJob(Int)
        case artifacts, artifact(Int), artifactArchive(Int)
        case checkRuns, checkRun(Int), rerequest(Int), commitCheckRuns(String)
    }

    /// The four searches; code has a bucket of its own.
    enum SearchKind: String, Hashable, Sendable {
        case repositories, issues, users, code
    }

    let place: Place
    let repository: Repository?
    /// The path with numbers and names replaced: what secondary limits count as one endpoint.
    let endpoint: String

    /// Which allowance a request here is taken from; nil where it costs nothing.
    var bucket: String? {
        switch place {
        case .rateLimit: nil
        case .graphQL: "graphql"
        case .search(.code): "code_search"
        case .search: "search"
        default: "core"
        }
    }

    /// Whether a successful write here makes content that others are notified of.
    func createsContent(method: String) -> Bool {
        guard method == "POST" else { return false }
        switch place {
        case .issues, .issueComments, .checkRuns: return true
        default: return false
        }
    }
}
