/// Why a text is not the root of an API that a token may be sent to.
public enum APIAddressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is no URL.
    case notURL(String)
    /// Neither `https` nor `http`.
    case unknownScheme(String)
    /// A token would cross the network in clear.
    case insecure(host: String)
    /// A user name or password in the URL.
    case userInfo
    /// It holds a query or a fragment, which no request could follow.
    case query(String)
    /// The web site instead of its API.
    case website

    public var description: String {
        switch self {
        case .notURL(let text):
            "“\(text)” is not a URL. Write https://api.github.com, or https://HOST/api/v3 for an Enterprise Server."
        case .unknownScheme(let scheme):
            "“\(scheme)” cannot carry the API. Write https://api.github.com, or https://HOST/api/v3."
        case .insecure(let host):
            "http would send the token to \(host) in clear. Use https; http is for this machine only."
        case .userInfo:
            "The API's URL must not hold a user name or password. Give the token in GITHUB_TOKEN instead."
        case .query(let text):
            "“\(text)” has a query or a fragment. Give the API's root only, such as https://api.github.com."
        case .website:
            "github.com is the web site. The API is https://api.github.com."
        }
    }
}
