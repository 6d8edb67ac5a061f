internal import Resilience
internal import Timing

/// All limits of one credential.
struct CredentialForm: Codable {
    enum Standing: Codable {
        case ready
        case waiting(until: Int64?)
        case refused(trouble: TroubleForm, retryAt: Int64?)
    }

    let name: CleanText
    let buckets: [QuotaForm]
    let secondary: SecondaryForm
    let standing: Standing

    var credentialName: CredentialName { CredentialName(rawValue: name.text) }

    init(_ credential: CredentialSnapshot, after previous: CredentialSnapshot?) {
        name = CleanText(credential.name.rawValue)
        buckets = credential.buckets.map { quota in
            QuotaForm(quota, after: previous?.buckets.first { $0.bucket == quota.bucket })
        }
        secondary = SecondaryForm(credential.secondary)
        standing =
            switch credential.standing {
            case .ready: .ready
            case .waiting(let until): .waiting(until: until?.nanoseconds)
            case .refused(let trouble, let retryAt):
                .refused(trouble: TroubleForm(trouble), retryAt: retryAt?.nanoseconds)
            }
    }

    func value(after previous: CredentialSnapshot?) -> CredentialSnapshot {
        let standing: CredentialStanding =
            switch standing {
            case .ready: .ready
            case .waiting(let until): .waiting(until: Instant(recorded: until))
            case .refused(let trouble, let retryAt):
                .refused(trouble.value, retryAt: Instant(recorded: retryAt))
            }
        return CredentialSnapshot(
            name: credentialName,
            buckets: buckets.map { quota in
                quota.value(after: previous?.buckets.first { $0.bucket.rawValue == quota.bucket.text })
            },
            secondary: secondary.value,
            standing: standing
        )
    }
}
