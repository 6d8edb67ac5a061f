/// What of a request has the keyboard while it is written, in the order of Tab.
enum ComposerField: CaseIterable, Hashable, Sendable {
    case method, path, body, variables, query, headers, priority, deadline, credential

    /// What is shown together beneath the request's line.
    enum Part: CaseIterable, Hashable, Sendable {
        case body, variables, query, headers, options
    }

    /// `nil` for the request's line, which is always shown.
    var part: Part? {
        switch self {
        case .method, .path: nil
        case .body: .body
        case .variables: .variables
        case .query: .query
        case .headers: .headers
        case .priority, .deadline, .credential: .options
        }
    }
}
