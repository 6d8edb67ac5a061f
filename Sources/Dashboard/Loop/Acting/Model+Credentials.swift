internal import Resilience
internal import Screen

/// Which credential the panels show, and what can be done to one.
extension Model {
    private static let all = "all"

    mutating func openCredentialPicker() {
        let names = [Self.all] + identity.credentials
        let current = shownCredential?.rawValue ?? Self.all
        open(.credentialPicker(Picker(names: names, current: current, opener: .character("C"))))
    }

    mutating func pressed(_ key: Key, inCredentials picker: Picker) -> [Effect] {
        var picker = picker
        switch key {
        case .escape, .character("q"):
            close()
            show(picker.original)
        case .enter: close()
        case .character("r"): return refreshToken(of: picker.choice)
        case .character("x"): dropToken(of: picker.choice)
        default:
            guard picker.pressed(key), let choice = picker.choice else { return [] }
            overlay = .credentialPicker(picker)
            show(choice)
        }
        return []
    }

    /// - Parameter name: `nil`, and the entry that stands for all, mean the one of requests that name none.
    mutating func refreshToken(of name: String?) -> [Effect] {
        guard mayRun(keyMap.row(.client(.refreshToken))) else { return [] }
        let credential = credential(called: name)
        say("asks for a new token of \(credential.rawValue)")
        return [.operate(.refreshCredential(credential))]
    }

    mutating func dropToken(of name: String?) {
        guard mayRun(keyMap.row(.client(.dropToken))) else { return }
        let credential = credential(called: name)
        ask(
            "Drop a token",
            "The token of \(credential.rawValue) is wiped from memory and its calls are refused until it is "
                + "refreshed; a token that was given from outside is gone until the next start. "
                + "Type \(credential.rawValue) to drop it.",
            effects: [.operate(.dropCredential(credential))],
            notice: sentences.operation(.dropCredential(credential)),
            word: credential.rawValue
        )
    }

    private func credential(called name: String?) -> CredentialName {
        let isOne = name.map { identity.credentials.contains($0) } ?? false
        return CredentialName(rawValue: isOne ? name ?? "" : identity.credential)
    }

    private mutating func show(_ name: String) {
        shownCredential = name == Self.all ? nil : CredentialName(rawValue: name)
    }
}
