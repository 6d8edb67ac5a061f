internal import Resilience

extension Reading {
    /// What the answer says about the token that the request carried; `nil` where it says nothing, as a server in
    /// trouble does, or a 401 to somebody who should have shown an App's assertion instead.
    func tokenSign(_ outcome: Outcome, _ error: ErrorBody?) -> TokenSign? {
        switch outcome {
        case .failed: return nil
        case .succeeded, .limited, .unauthorized: return .accepted
        case .declined: break
        }
        switch response.status {
        case 401: return error?.tellsUnknownToken ?? true ? .rejected : nil
        case 403 where error?.tellsSuspension == true: return .barred(.suspended)
        default: return .accepted
        }
    }
}

extension ErrorBody {
    /// A 401 without any text, as to a HEAD, can mean nothing else.
    var tellsUnknownToken: Bool {
        excerpt.isEmpty || message.lowercased().contains("bad credentials")
    }

    /// One of GitHub's messages about an assertion's `iat` or `exp`.
    var tellsWrongTimes: Bool {
        message.contains("('exp')") || message.contains("('iat')")
    }

    var tellsSuspension: Bool {
        message.lowercased().contains("installation has been suspended")
    }
}
