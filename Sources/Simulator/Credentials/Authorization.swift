/// What an `Authorization` header comes to.
enum Authorization: Hashable, Sendable {
    /// There is none.
    case missing
    case resolved(Credential)
    /// Nobody: the message tells why.
    case refused(String)
}
