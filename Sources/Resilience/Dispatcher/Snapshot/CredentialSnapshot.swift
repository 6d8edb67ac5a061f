/// All limits of one credential at one instant.
public struct CredentialSnapshot: Hashable, Sendable {
    /// Which credential.
    public var name: CredentialName
    /// In order of worry, then by name.
    public var buckets: [QuotaSnapshot]
    /// How its secondary limit stands.
    public var secondary: SecondarySnapshot
    /// Whether it can be used.
    public var standing: CredentialStanding

    /// Takes the value of each property.
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
