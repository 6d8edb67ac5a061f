/// By what an attempt shows who sends it.
enum Authorization: Sendable {
    case nobody
    case token(Secret, TokenPermit)
    /// Signed when the attempt leaves, on the server's clock.
    case assertion(AppIdentity)
}
