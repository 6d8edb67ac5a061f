public import Resilience
public import Timing

/// What a caller wants of GitHub.
public struct Request: Hashable, Sendable {
    /// HTTP's methods that GitHub understands.
    public enum Method: String, CaseIterable, Hashable, Sendable {
        /// Reads.
        case get = "GET"
        /// Reads the headers alone.
        case head = "HEAD"
        /// Asks what is possible.
        case options = "OPTIONS"
        /// Creates, and is not repeated by itself.
        case post = "POST"
        /// Puts in place, and is safe to repeat.
        case put = "PUT"
        /// Changes, and is not repeated by itself.
        case patch = "PATCH"
        /// Removes, and is safe to repeat.
        case delete = "DELETE"
    }

    /// What is to be done.
    public var method: Method
    /// A path below the API's root, `/repos/octocat/hello-world`, with or without a query; or a whole URL of
    /// the same origin, such as a `Link` header gives.
    public var path: String
    /// Added to the path's own query, percent-encoded.
    public var query: [QueryItem]
    /// Added to the ones that every request carries; equal names replace those.
    public var headers: Headers
    /// JSON unless a `content-type` header says otherwise.
    public var body: [UInt8]?
    /// `nil` lets the route decide.
    public var priority: Priority?
    /// Who asks, as the operator shall see it.
    public var caller: String
    /// In whose name it is sent; `nil` takes the client's first credential.
    public var credential: CredentialName?
    /// When the caller gives up; `nil` lets the settings' longest wait decide.
    public var deadline: Instant?
    /// Whether it may be sent again after an answer that leaves open if it was applied; `nil` lets the method
    /// decide (RFC 9110 section 9.2.2).
    public var repeatability: Call.Repeatability?
    /// Whether a kept answer may be used.
    public var caching = Caching.allowed
    /// Whether moved addresses are followed.
    public var redirects = Redirects.followed

    /// What of earlier answers may serve.
    public enum Caching: Hashable, Sendable {
        /// Whatever saves a request.
        case allowed
        /// GitHub is asked in any case, and may say that nothing has changed.
        case revalidated
        /// Nothing is kept, and nothing kept is given.
        case bypassed
    }

    /// What becomes of a redirect.
    public enum Redirects: Hashable, Sendable {
        /// By the rules of `RedirectTrail`.
        case followed
        /// It is the answer.
        case returned
    }

    /// Takes the value of each property.
    public init(
        _ method: Method,
        _ path: String,
        query: [QueryItem] = [],
        headers: Headers = [:],
        body: [UInt8]? = nil,
        priority: Priority? = nil,
        caller: String = "",
        credential: CredentialName? = nil,
        deadline: Instant? = nil,
        repeatability: Call.Repeatability? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.priority = priority
        self.caller = caller
        self.credential = credential
        self.deadline = deadline
        self.repeatability = repeatability
    }
}
