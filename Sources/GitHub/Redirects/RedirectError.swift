/// Why a redirect was not followed. No case tells a URL, which may hold a signature.
public enum RedirectError: Error, Hashable, Sendable {
    /// The answer says that it is elsewhere and not where.
    case missingLocation
    /// `location` is no URL, or holds a user name or control characters.
    case unreadableLocation
    /// Neither https nor http.
    case unknownScheme(String)
    /// From https to http: whoever listens would read along.
    case insecure(host: String)
    /// A write would be carried to another origin.
    case foreignWrite(host: String)
    /// It leads to where the request has been.
    case loop
    /// More than this many hops.
    case tooManyHops(Int)
}
