internal import Resilience

/// Takes secrets out of what people read. What is taken out leaves neither its ends nor its length.
enum Redactor {
    static let mark = "‹redacted›"

    /// Headers whose whole value is secret.
    private static let secretHeaders: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-github-otp", "x-hub-signature",
        "x-hub-signature-256",
    ]

    static func header(_ field: Headers.Field) -> Exchange.Header {
        let name = field.name.lowercased()
        guard !secretHeaders.contains(name) else { return .init(name: field.name, value: mark) }
        let value = name == "location" ? link(field.value) : text(field.value)
        return .init(name: field.name, value: value)
    }

    /// A link that carries its own permission loses its query.
    private static func link(_ url: String) -> String {
        guard let query = url.firstIndex(of: "?"), url[query...].contains("sig=") else { return text(url) }
        return text(String(url[...query])) + mark
    }

    /// Any text: tokens by their form, PEM blocks, and the values of parameters and members that hold secrets.
    static func text(_ text: String) -> String {
        var scanner = SecretScanner(text)
        return scanner.redacted() ?? text
    }
}
