/// A value that a setting cannot have.
public struct SettingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with it.
    public enum Problem: Hashable, Sendable {
        /// No setting has this path.
        case unknown(nearest: String?)
        /// The text is nothing of the setting's type, which is told in words.
        case wrongType(wanted: String)
        /// Less or more than is allowed.
        case outOfRange
        /// Each would be allowed alone, but it may not be longer or larger than another setting.
        case exceeds(path: String, value: String)
        /// Likewise, it may not be shorter or smaller than another setting.
        case fallsBelow(path: String, value: String)
        /// It takes effect at a start only.
        case notChangeable
    }

    /// The setting, as it was named.
    public var path: String
    /// The value, as it was given.
    public var text: String
    /// The allowed values in words; empty where the setting is unknown.
    public var allowed: String
    /// Where it was given.
    public var origin: SettingOrigin
    /// What is wrong with it.
    public var problem: Problem

    /// Takes the value of each property.
    public init(path: String, text: String, allowed: String, origin: SettingOrigin, problem: Problem) {
        self.path = path
        self.text = text
        self.allowed = allowed
        self.origin = origin
        self.problem = problem
    }

    /// For people: the setting, the value, where it stands, what is allowed, and what to do.
    public var sentence: String {
        switch problem {
        case .unknown(let nearest):
            "There is no setting \(path), which \(place) sets to \"\(text)\". \(suggestion(nearest))"
        case .wrongType(let wanted):
            "\(path) is \"\(text)\" in \(place), but must be \(wanted)\(range). \(remedy)"
        case .outOfRange:
            "\(path) is \"\(text)\" in \(place), but allowed is \(allowed). \(remedy)"
        case .exceeds(let other, let value):
            """
            \(path) is "\(text)" in \(place), but must not exceed \(other), which is \(value) (allowed is \
            \(allowed)). Lower the one or raise the other.
            """
        case .fallsBelow(let other, let value):
            """
            \(path) is "\(text)" in \(place), but must not fall below \(other), which is \(value) (allowed is \
            \(allowed)). Raise the one or lower the other.
            """
        case .notChangeable:
            """
            \(path) cannot become "\(text)" (allowed is \(allowed)) while the program runs, as \(place) asks. \
            Set it in the file or the environment and start again.
            """
        }
    }

    public var description: String { sentence }

    private var place: String { origin.description }

    /// The range, where the type in words does not say it already.
    private var range: String {
        allowed == "true or false" ? "" : ", \(allowed)"
    }

    private var remedy: String {
        switch origin {
        case .default, .preset: "Correct the table of settings."
        case .file: "Correct that line, or remove it to get the default."
        case .environment: "Correct the variable, or unset it to get the default."
        case .flag: "Correct the option, or leave it out to get the default."
        case .operator: "Type another value."
        }
    }

    private func suggestion(_ nearest: String?) -> String {
        nearest.map { "Did you mean \($0)?" } ?? "`headroom config` lists all settings."
    }
}
