internal import Resilience

extension Sentences {
    func token(_ change: TokenChange) -> String {
        switch change {
        case .requested: "a new token was asked for"
        case .issued(let expires): "new token, good until \(figures.clock(expires))"
        case .lagging(let until):
            "the new token is not known everywhere; calls wait until \(figures.clock(until))"
        case .rejected: "the token was refused; another is fetched"
        case .postponed(let until): "no token could be fetched; next try at \(figures.clock(until))"
        case .refused(let trouble, let retryAt):
            Self.trouble(trouble) + (retryAt.map { "; next try at \(figures.clock($0))" } ?? "")
        case .expired: "the token reached its end and was wiped"
        case .dropped: "an old token was wiped"
        }
    }

    /// Why a credential cannot be used, and what mends it.
    static func trouble(_ trouble: CredentialTrouble) -> String {
        switch trouble {
        case .unknownToken: "the token is wrong, revoked or expired; make a new one"
        case .suspended: "the installation is suspended; an owner of its account can lift that"
        case .gone: "no such App or installation; check the ids"
        case .wrongKey: "the App's key or id does not fit; check both"
        case .clock: "the App's times are refused; set this machine's clock"
        case .notPermitted: "the App lacks a permission that its token asks for"
        case .dropped: "its token was dropped by the operator"
        }
    }
}
