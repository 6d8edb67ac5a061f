/// One selected field of a GraphQL document, its variables filled in and its fragments spread.
struct GraphQLField: Hashable, Sendable {
    let name: String
    /// The alias, or the name.
    let key: String
    let arguments: [String: JSON]
    let selections: [GraphQLField]
}
