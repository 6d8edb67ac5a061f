extension RedirectError {
    /// What happened and what to do next.
    var advice: String {
        switch self {
        case .missingLocation: "GitHub says that it is elsewhere, and not where. Ask again later."
        case .unreadableLocation: "GitHub says that it is elsewhere, at an address that cannot be read."
        case .unknownScheme(let scheme): "It would lead to a \(scheme) address, which is not followed."
        case .insecure(let host): "It would lead to \(host) without encryption, and is not followed."
        case .foreignWrite(let host):
            "It would carry a change to \(host), and is not followed. Check the API's address."
        case .loop: "The redirects lead in a circle. Check the address that was asked for."
        case .tooManyHops(let hops): "After \(hops) redirects there was still another one."
        }
    }
}
