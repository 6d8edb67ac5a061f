/// What is wrong with the ids of an App.
public enum AppIdentityError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The App's id is neither a number nor a client id.
    case badIssuer(String)
    /// An installation's number is positive.
    case badInstallation

    public var description: String {
        switch self {
        case .badIssuer(let text):
            "“\(Redactor.text(text))” is no App's id: give the client id (Iv1.…) or the number from its page."
        case .badInstallation:
            "The installation's id is no number above 0: it ends the address of the installation's page."
        }
    }
}
