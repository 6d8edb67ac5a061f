internal import Resilience
internal import Screen

/// Which credential the panels show.
extension Model {
    private static let all = "all"

    mutating func openCredentialPicker() {
        let names = [Self.all] + identity.credentials
        let current = shownCredential?.rawValue ?? Self.all
        open(.credentialPicker(Picker(names: names, current: current, opener: .character("C"))))
    }

    mutating func pressed(_ key: Key, inCredentials picker: Picker) {
        var picker = picker
        switch key {
        case .escape, .character("q"):
            close()
            show(picker.original)
        case .enter: close()
        default:
            guard picker.pressed(key), let choice = picker.choice else { return }
            overlay = .credentialPicker(picker)
            show(choice)
        }
    }

    private mutating func show(_ name: String) {
        shownCredential = name == Self.all ? nil : CredentialName(rawValue: name)
    }
}
