/// A key as a pair or a header has it: one name, or several with dots between them.
struct DottedKey: Hashable, Sendable {
    /// Never empty.
    let names: [String]
    let position: TOMLPosition
}
