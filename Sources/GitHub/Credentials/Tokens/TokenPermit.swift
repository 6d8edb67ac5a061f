/// What an attempt was sent with, to be returned with its answer: answers about a token that has been replaced,
/// or about an earlier round of its trial, are so recognised.
struct TokenPermit: Hashable, Sendable {
    /// Counts the tokens of a credential.
    let token: Int
    /// How often calls waited for the replicas to hear of it.
    let round: Int
}
