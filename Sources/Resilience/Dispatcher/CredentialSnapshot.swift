/// All limits of one credential at one instant.
public struct CredentialSnapshot: Hashable, Sendable {
    public var name: CredentialName
    /// In order of worry, then by name.
    public var buckets: [QuotaSnapshot]
    public var secondary: SecondarySnapshot
    public var standing: CredentialStanding

    public init(
        name: CredentialName,
        buckets: [QuotaSnapshot],
        secondary: SecondarySnapshot,
        standing: CredentialStanding = .ready
    ) {
        self.name = name
        self.buckets = buckets
        self.secondary = secondary
        self.standing = standing
    }
}
