/// One entry of `errors` in an answer of GraphQL.
public struct GraphQLError: Hashable, Sendable {
    /// What is the matter, by GitHub's `type`.
    public enum Kind: Hashable, Sendable {
        /// What was asked for does not exist, or is not to be seen with this credential.
        case notFound
        /// `isSSO` where a single sign-on of the organization is missing (`saml_failure`).
        case forbidden(isSSO: Bool)
        /// The token lacks a scope.
        case insufficientScopes
        /// The query asks for too much; waiting does not help, asking for less does.
        case tooLarge
        /// GitHub cannot answer it now.
        case unavailable
        /// Any other type; `nil` where there was none.
        case other(String?)
    }

    /// What is the matter.
    public var kind: Kind
    /// In GitHub's words.
    public var message: String
    /// Where in the data something is missing: `["repository", "issues", "0"]`.
    public var path: [String]

    /// What to do about it.
    public var advice: String {
        switch kind {
        case .notFound: "\(message). Check the names, and that the credential may see it."
        case .forbidden(true): "\(message). Authorize the token for the organization's single sign-on."
        case .forbidden(false), .insufficientScopes: "\(message). Give the token what it lacks."
        case .tooLarge: "\(message). Ask for fewer items at once, or split the query."
        case .unavailable: "\(message). Ask again later."
        case .other: message
        }
    }
}

extension GraphQLError {
    init(_ json: JSONValue) {
        message = json["message"]?.text ?? ""
        path = (json["path"]?.elements ?? []).map { $0.text ?? $0.number.map { String(Int64($0)) } ?? "" }
        switch json["type"]?.text {
        case "NOT_FOUND": kind = .notFound
        case "FORBIDDEN": kind = .forbidden(isSSO: json["extensions"]?["saml_failure"] == .bool(true))
        case "INSUFFICIENT_SCOPES": kind = .insufficientScopes
        case "RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED": kind = .tooLarge
        case "SERVICE_UNAVAILABLE": kind = .unavailable
        case let type: kind = .other(type)
        }
    }
}
