/// What an answer's body says went wrong, whatever its shape.
public struct ErrorBody: Hashable, Sendable {
    /// The sentence for people; empty where there is none.
    public var message: String
    /// The page of GitHub's documentation that explains it.
    public var documentationURL: String?
    /// The entries of `errors`, be they a text, texts or objects, and why a repository is blocked.
    public var details: [String]
    /// A page for browsers instead of JSON.
    public var isHTML: Bool
    /// The beginning of the body as plain text: no control characters, one line.
    public var excerpt: String

    /// Bytes of a body that are looked at.
    private static let bound = 64 << 10
    private static let excerptLength = 200

    init(_ body: [UInt8], contentType: String?) {
        let json = body.count <= Self.bound ? JSONReading.value(in: body) : nil
        message = Redactor.text(json?["message"]?.text ?? "")
        documentationURL = json?["documentation_url"]?.text.map(Redactor.text)
        details = Self.details(json?["errors"]).map(Redactor.text)
        if let reason = json?["block"]?["reason"]?.text {
            details.append(Redactor.text("blocked: \(reason)"))
        }
        excerpt = Self.excerpt(of: body)
        isHTML = json == nil && Self.isHTML(excerpt, contentType)
    }

    /// All that it says, in one line: “Validation Failed (title is missing)”.
    var sentence: String {
        guard !message.isEmpty || !details.isEmpty else { return excerpt }
        guard !details.isEmpty else { return message }
        return (message.isEmpty ? "" : message + " ") + "(\(details.joined(separator: "; ")))"
    }

    /// Whether it tells of a secondary limit, in any of the wordings that GitHub has used.
    var tellsSecondaryLimit: Bool {
        let words = message.lowercased()
        if words.contains("secondary rate limit") || words.contains("abuse detection") { return true }
        if isHTML, excerpt.lowercased().contains("whoa there") { return true }
        guard let documentationURL else { return false }
        return documentationURL.hasSuffix("secondary-rate-limits")
            || documentationURL.hasSuffix("abuse-rate-limits")
    }

    /// Whether it says that too many bad credentials came from here.
    var tellsLockout: Bool {
        message.lowercased().contains("maximum number of login attempts")
    }

    /// Whether it tells of a primary limit.
    var tellsPrimaryLimit: Bool {
        let words = message.lowercased()
        return words.contains("api rate limit") && words.contains("exceeded")
    }

    private static func details(_ errors: JSONValue?) -> [String] {
        guard let errors else { return [] }
        if let text = errors.text { return [text] }
        return errors.elements.map { error in
            if let text = error.text ?? error["message"]?.text { return text }
            return ["resource", "field", "code"].compactMap { error[$0]?.text }.joined(separator: " ")
        }
    }

    private static func isHTML(_ excerpt: String, _ contentType: String?) -> Bool {
        if let contentType { return contentType.lowercased().hasPrefix("text/html") }
        return excerpt.hasPrefix("<")
    }

    private static func excerpt(of body: [UInt8]) -> String {
        let text = Redactor.beginning(of: body, within: 4 * excerptLength)
        let plain = text.unicodeScalars.map { isPlain($0) ? Character($0) : " " }
        return String(String(plain).split(separator: " ").joined(separator: " ").prefix(excerptLength))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
