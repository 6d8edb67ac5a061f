internal import Resilience
internal import Timing

/// A gate that holds calls back, as the operator names it.
struct ShutGate: Hashable, Sendable {
    var credential: CredentialName
    var gate: Event.Gate
    /// `nil` where only an answer can tell.
    var until: Instant?

    /// `secondary`, or the bucket's name.
    var name: String {
        switch gate {
        case .secondary: "secondary"
        case .bucket(let bucket): bucket.rawValue
        }
    }
}

extension Snapshot {
    /// All gates that are shut, secondary limits first.
    var shutGates: [ShutGate] {
        let secondary = credentials.compactMap { credential -> ShutGate? in
            switch credential.secondary.gate {
            case .shut(let until, _):
                ShutGate(credential: credential.name, gate: .secondary, until: until)
            case .probing: ShutGate(credential: credential.name, gate: .secondary, until: nil)
            case .open, .trickling: nil
            }
        }
        let buckets = credentials.flatMap { credential in
            credential.buckets.compactMap { quota -> ShutGate? in
                guard case .exhausted(let until) = quota.state else { return nil }
                return ShutGate(credential: credential.name, gate: .bucket(quota.bucket), until: until)
            }
        }
        return secondary + buckets
    }
}
