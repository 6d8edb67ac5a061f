extension RequestTemplate {
    /// The usual calls, in the order of the list.
    static let all: [RequestTemplate] = reads + searches + writes + graphQL

    private static let page = Draft.Field("per_page", "100")

    private static let reads: [RequestTemplate] = [
        RequestTemplate("limits", "What is left of every limit", Draft("GET", "/rate_limit")),
        RequestTemplate("user", "Whose token it is", Draft("GET", "/user")),
        RequestTemplate("repository", "A repository", Draft("GET", "/repos/{owner}/{repo}")),
        RequestTemplate(
            "issues",
            "Open issues and pull requests",
            Draft("GET", "/repos/{owner}/{repo}/issues", query: [Draft.Field("state", "open"), page])
        ),
        RequestTemplate(
            "pulls",
            "Open pull requests",
            Draft("GET", "/repos/{owner}/{repo}/pulls", query: [Draft.Field("state", "open"), page])
        ),
        RequestTemplate(
            "commits",
            "Commits of a branch",
            Draft("GET", "/repos/{owner}/{repo}/commits", query: [Draft.Field("sha", "main"), page])
        ),
        RequestTemplate(
            "contents",
            "A file as it is",
            Draft(
                "GET",
                "/repos/{owner}/{repo}/contents/README.md",
                headers: [Draft.Field("accept", "application/vnd.github.raw+json")]
            )
        ),
        RequestTemplate(
            "runs",
            "Workflow runs",
            Draft("GET", "/repos/{owner}/{repo}/actions/runs", query: [page])
        ),
        RequestTemplate(
            "artifacts",
            "Artifacts of a repository",
            Draft("GET", "/repos/{owner}/{repo}/actions/artifacts", query: [page])
        ),
    ]

    private static let searches: [RequestTemplate] = [
        RequestTemplate(
            "search-code",
            "Search code (10 a minute)",
            Draft("GET", "/search/code", query: [Draft.Field("q", "retry repo:{owner}/{repo}")])
        ),
        RequestTemplate(
            "search-issues",
            "Search issues (30 a minute)",
            Draft("GET", "/search/issues", query: [Draft.Field("q", "is:open repo:{owner}/{repo}")])
        ),
    ]

    private static let writes: [RequestTemplate] = [
        RequestTemplate(
            "create-issue",
            "Create an issue",
            Draft("POST", "/repos/{owner}/{repo}/issues", body: "{\n  \"title\": \"\",\n  \"body\": \"\"\n}")
        ),
        RequestTemplate(
            "comment",
            "Comment on an issue or pull request",
            Draft(
                "POST",
                "/repos/{owner}/{repo}/issues/{issue_number}/comments",
                body: "{\n  \"body\": \"\"\n}"
            )
        ),
        RequestTemplate(
            "close-issue",
            "Close an issue",
            Draft(
                "PATCH",
                "/repos/{owner}/{repo}/issues/{issue_number}",
                body: "{\n  \"state\": \"closed\"\n}"
            )
        ),
        RequestTemplate(
            "dispatch",
            "Start a workflow",
            Draft(
                "POST",
                "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
                body: "{\n  \"ref\": \"main\",\n  \"inputs\": {}\n}"
            )
        ),
        RequestTemplate(
            "rerun-failed",
            "Run a run's failed jobs again",
            Draft("POST", "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs")
        ),
        RequestTemplate(
            "cancel-run",
            "Cancel a run",
            Draft("POST", "/repos/{owner}/{repo}/actions/runs/{run_id}/cancel")
        ),
    ]

    private static let graphQL: [RequestTemplate] = [
        RequestTemplate(
            "graphql",
            "GraphQL: who am I, and what is left",
            Draft(
                "POST",
                "/graphql",
                body: GraphQLParts(
                    document: "query {\n  viewer { login }\n  rateLimit { cost remaining resetAt }\n}",
                    variables: ""
                ).body
            )
        ),
        RequestTemplate(
            "graphql-issues",
            "GraphQL: issues of a repository",
            Draft(
                "POST",
                "/graphql",
                body: GraphQLParts(
                    document: """
                        query($owner: String!, $repo: String!, $first: Int!) {
                          repository(owner: $owner, name: $repo) {
                            issues(first: $first, states: OPEN) {
                              totalCount
                              nodes { number title }
                            }
                          }
                        }
                        """,
                    variables: #"{"owner": "{owner}", "repo": "{repo}", "first": 10}"#
                ).body
            )
        ),
    ]
}
