internal import Resilience

/// A request as a line for a shell. The token is left to the shell's `$GITHUB_TOKEN`.
struct CurlCommand: Hashable, Sendable {
    let call: Call
    let exchange: Exchange?
    /// `https://api.github.com`.
    let origin: String

    var text: String {
        var words = ["curl"]
        if call.method != "GET" { words.append("-X \(call.method)") }
        words.append("-H \"Authorization: Bearer $GITHUB_TOKEN\"")
        for header in exchange?.requestHeaders ?? [] where Self.isWorthSaying(header.name) {
            words.append("-H \(Self.quoted("\(header.name): \(header.value)"))")
        }
        if let body = exchange?.requestBody, !body.isEmpty { words.append("--data-raw \(Self.quoted(body))") }
        words.append(Self.quoted(origin + call.path))
        return words.joined(separator: " ")
    }

    /// The rest is the shell's own, or says what only our client needs.
    private static func isWorthSaying(_ name: String) -> Bool {
        let own = ["authorization", "host", "content-length", "user-agent", "connection", "accept-encoding"]
        return !own.contains(name.lowercased())
    }

    private static func quoted(_ text: String) -> String {
        "'\(text.replacing("'", with: "'\\''"))'"
    }
}
