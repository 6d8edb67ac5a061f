internal import Resilience

/// Why a credential can't be used.
enum TroubleForm: String, Codable {
    case unknownToken, suspended, gone, wrongKey, clock, notPermitted, dropped

    init(_ trouble: CredentialTrouble) {
        switch trouble {
        case .unknownToken: self = .unknownToken
        case .suspended: self = .suspended
        case .gone: self = .gone
        case .wrongKey: self = .wrongKey
        case .clock: self = .clock
        case .notPermitted: self = .notPermitted
        case .dropped: self = .dropped
        }
    }

    var value: CredentialTrouble {
        switch self {
        case .unknownToken: .unknownToken
        case .suspended: .suspended
        case .gone: .gone
        case .wrongKey: .wrongKey
        case .clock: .clock
        case .notPermitted: .notPermitted
        case .dropped: .dropped
        }
    }
}
