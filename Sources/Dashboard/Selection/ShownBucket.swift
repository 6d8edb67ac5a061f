internal import Resilience

/// A bucket with the credential that it belongs to.
struct ShownBucket: Hashable, Sendable {
    var credential: CredentialName
    var quota: QuotaSnapshot
}
