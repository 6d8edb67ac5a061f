/// What a refused caller lacks, where GitHub says so. Source: GitHub docs, Troubleshooting the REST API;
/// Authenticating with SAML single sign-on.
extension Response {
    /// Where the credential's owner lets it into an organization behind single sign-on; good for an hour. `nil` where
    /// that is not what is missing.
    public var singleSignOnURL: String? {
        guard let value = headers["x-github-sso"] else { return nil }
        let parts = value.split(separator: ";").map { $0.trimming() }
        guard parts.first == "required" else { return nil }
        return parts.first { $0.hasPrefix("url=") }.map { String($0.dropFirst("url=".count)) }
    }

    /// What an App or a fine-grained token needs for this request, `contents=read,issues=write`: `,` means and, `;`
    /// means or. `nil` where GitHub does not say.
    public var acceptedPermissions: String? { headers["x-accepted-github-permissions"] }
}
