public import Resilience

/// Why a request cannot be put on the wire at all. Nothing was sent.
public enum RequestError: Error, Hashable, Sendable {
    /// There is no path.
    case emptyPath
    /// Neither a path that starts with `/` nor a URL.
    case relativePath(String)
    /// A URL, or a `//host` path, that leads to another origin than the client's.
    case foreignOrigin(String)
    /// A `.` or `..` segment, also percent-encoded.
    case dotSegment(String)
    /// The path holds a control character.
    case controlCharacter
    /// A `#`, which would cut the path; write it as `%23`.
    case fragment(String)
    /// A header name that is no token, a value with a line break, or a header that only the client may set.
    case badHeader(String)
    /// A body on GET, HEAD or OPTIONS.
    case unexpectedBody
    /// A check run has at most three actions.
    case tooManyActions(Int)
    /// The client has no credential of this name.
    case unknownCredential(CredentialName)
}
