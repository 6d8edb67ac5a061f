/// Why a list was not read to its end.
public enum PageError: Error, Hashable, Sendable {
    /// The next page would be on another host, which must not learn the token.
    case leftOrigin(host: String)
    /// The next page is one that has been read.
    case repeated
    /// There are more pages than this.
    case tooManyPages(Int)
    /// The answer holds no list, or more than one.
    case notAList
}
