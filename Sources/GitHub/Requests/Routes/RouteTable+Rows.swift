internal import Resilience

extension RouteTable {
    /// The thirteen routes with a priority of their own. Elsewhere a write is high and a read normal.
    static let prioritised: [RouteRow] = [
        RouteRow(.only(.post), "/app/installations/{installation_id}/access_tokens", priority: .critical),
        RouteRow(.any, "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip", priority: .critical),
        RouteRow(.any, "/repos/{owner}/{repo}/check-runs", priority: .high),
        RouteRow(.any, "/repos/{owner}/{repo}/check-runs/{check_run_id}", priority: .high),
        RouteRow(.any, "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun", priority: .high),
        RouteRow(.only(.post), "/repos/{owner}/{repo}/issues", priority: .high, effect: .creation),
        RouteRow(.any, "/repos/{owner}/{repo}/issues", priority: .high),
        RouteRow(.reads, "/repos/{owner}/{repo}/actions/runs", priority: .normal),
        RouteRow(.reads, "/repos/{owner}/{repo}/actions/runs/{run_id}", priority: .normal),
        RouteRow(.reads, "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", priority: .normal),
        RouteRow(.reads, "/repos/{owner}/{repo}/contents/{path…}", priority: .normal),
        RouteRow(.reads, "/repos/{owner}/{repo}", priority: .low),
        RouteRow(.reads, "/user", priority: .low),
        RouteRow(.reads, "/user/installations", priority: .low),
    ]

    /// Endpoints with a bucket of their own (GitHub docs: REST API endpoints for rate limits).
    static let buckets: [RouteRow] = [
        RouteRow(.reads, "/rate_limit", bucket: nil),
        RouteRow(.any, "/search/code", bucket: .codeSearch),
        RouteRow(.any, "/search/{kind}", bucket: .search),
        RouteRow(.only(.post), "/app-manifests/{code}/conversions", bucket: "integration_manifest"),
        RouteRow(
            .only(.post),
            "/repos/{owner}/{repo}/dependency-graph/snapshots",
            bucket: "dependency_snapshots"
        ),
        RouteRow(.reads, "/repos/{owner}/{repo}/dependency-graph/sbom", bucket: "dependency_sbom"),
        RouteRow(.only(.post), "/repos/{owner}/{repo}/code-scanning/sarifs", bucket: "code_scanning_upload"),
        RouteRow(
            .any,
            "/repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix",
            bucket: "code_scanning_autofix"
        ),
        RouteRow(
            .only(.post),
            "/repos/{owner}/{repo}/actions/runners/registration-token",
            bucket: "actions_runner_registration"
        ),
        RouteRow(
            .only(.post),
            "/orgs/{org}/actions/runners/registration-token",
            bucket: "actions_runner_registration"
        ),
        RouteRow(
            .only(.post),
            "/enterprises/{enterprise}/actions/runners/registration-token",
            bucket: "actions_runner_registration"
        ),
        RouteRow(.reads, "/orgs/{org}/audit-log", bucket: "audit_log"),
        RouteRow(.reads, "/enterprises/{enterprise}/audit-log", bucket: "audit_log"),
        RouteRow(.any, "/scim/v2/{path…}", bucket: "scim"),
    ]

    /// Endpoints that make content of which people are notified (GitHub docs: About secondary rate limits).
    static let creations: [RouteRow] = [
        "/repos/{owner}/{repo}/issues/{issue_number}/comments",
        "/repos/{owner}/{repo}/pulls",
        "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
        "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
        "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
        "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
        "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
        "/repos/{owner}/{repo}/releases",
        "/repos/{owner}/{repo}/forks",
        "/gists",
        "/gists/{gist_id}/comments",
        "/user/repos",
        "/orgs/{org}/repos",
        "/orgs/{org}/invitations",
        "/orgs/{org}/teams/{team_slug}/discussions",
    ].map { RouteRow(.only(.post), $0, effect: .creation) }

    /// Endpoints that are like any other; they stand here for their names.
    static let others: [RouteRow] = [
        "/", "/zen", "/meta", "/app", "/app/installations", "/app/installations/{installation_id}",
        "/installation/repositories", "/user", "/user/repos", "/user/orgs", "/users/{username}",
        "/users/{username}/repos", "/users/{username}/events", "/orgs/{org}", "/orgs/{org}/repos",
        "/orgs/{org}/members", "/orgs/{org}/teams", "/events", "/notifications", "/gists", "/gists/{gist_id}",
        "/organizations/{organization_id}", "/repositories/{repository_id}",
        "/repositories/{repository_id}/{path…}", "/repos/{owner}/{repo}",
        "/repos/{owner}/{repo}/actions/artifacts", "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}",
        "/repos/{owner}/{repo}/actions/jobs/{job_id}", "/repos/{owner}/{repo}/actions/jobs/{job_id}/logs",
        "/repos/{owner}/{repo}/actions/jobs/{job_id}/rerun", "/repos/{owner}/{repo}/actions/runs/{run_id}",
        "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}",
        "/repos/{owner}/{repo}/actions/runs/{run_id}/cancel",
        "/repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
        "/repos/{owner}/{repo}/actions/runs/{run_id}/logs",
        "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs",
        "/repos/{owner}/{repo}/actions/workflows",
        "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
        "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
        "/repos/{owner}/{repo}/branches", "/repos/{owner}/{repo}/branches/{branch}",
        "/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations",
        "/repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest",
        "/repos/{owner}/{repo}/commits", "/repos/{owner}/{repo}/commits/{ref}",
        "/repos/{owner}/{repo}/commits/{ref}/check-runs", "/repos/{owner}/{repo}/commits/{ref}/check-suites",
        "/repos/{owner}/{repo}/commits/{ref}/status", "/repos/{owner}/{repo}/compare/{basehead}",
        "/repos/{owner}/{repo}/contents/{path…}", "/repos/{owner}/{repo}/contributors",
        "/repos/{owner}/{repo}/deployments", "/repos/{owner}/{repo}/events", "/repos/{owner}/{repo}/forks",
        "/repos/{owner}/{repo}/git/{path…}", "/repos/{owner}/{repo}/installation",
        "/repos/{owner}/{repo}/issues/comments/{comment_id}", "/repos/{owner}/{repo}/issues/{issue_number}",
        "/repos/{owner}/{repo}/issues/{issue_number}/comments",
        "/repos/{owner}/{repo}/issues/{issue_number}/labels", "/repos/{owner}/{repo}/labels",
        "/repos/{owner}/{repo}/languages", "/repos/{owner}/{repo}/milestones", "/repos/{owner}/{repo}/pulls",
        "/repos/{owner}/{repo}/pulls/{pull_number}", "/repos/{owner}/{repo}/pulls/{pull_number}/commits",
        "/repos/{owner}/{repo}/pulls/{pull_number}/files", "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
        "/repos/{owner}/{repo}/pulls/{pull_number}/reviews", "/repos/{owner}/{repo}/releases",
        "/repos/{owner}/{repo}/releases/latest", "/repos/{owner}/{repo}/releases/{release_id}",
        "/repos/{owner}/{repo}/stargazers", "/repos/{owner}/{repo}/statuses/{sha}",
        "/repos/{owner}/{repo}/tags", "/repos/{owner}/{repo}/topics",
    ].map { RouteRow(.any, $0) }
}
