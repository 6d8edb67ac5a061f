/// All limits of one credential at one instant.
public struct CredentialSnapshot: Hashable, Sendable {
    public var name: CredentialName
    /// In order of worry, then by name.
    public var buckets: [QuotaSnapshot]
    public var secondary: SecondarySnapshot

    public init(
        name: CredentialName,
        buckets: [QuotaSnapshot],
        secondary: SecondarySnapshot
    ) {
        self.name = name
        self.buckets = buckets
        self.secondary = secondary
    }
}
