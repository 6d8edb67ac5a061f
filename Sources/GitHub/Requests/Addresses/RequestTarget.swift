/// Where a request goes, checked: the URL for the wire and the path for people and routes.
struct RequestTarget: Hashable, Sendable {
    /// The whole URL.
    let url: String
    /// Path and query below the API's root.
    let path: String

    init(of request: Request, at address: APIAddress) throws(RequestError) {
        guard !request.path.isEmpty else { throw .emptyPath }
        guard !request.path.utf8.contains(where: { $0 < 32 || $0 == 127 }) else { throw .controlCharacter }
        var path = try Self.relative(request.path, to: address)
        guard !path.contains("#") else { throw .fragment(Redactor.text(request.path)) }
        try Self.checkSegments(of: path)
        path = PercentEncoding.target(path[...])
        Self.append(request.query, to: &path)
        self.path = path
        url = address.origin + Self.wirePath(path, at: address)
    }

    private static func relative(_ text: String, to address: APIAddress) throws(RequestError) -> String {
        guard !text.hasPrefix("//"), !text.hasPrefix("/\\") else { throw .foreignOrigin(Redactor.text(text)) }
        if text.hasPrefix("/") { return withoutPrefix(text, address) }
        guard let parts = URLParts(text) else { throw .relativePath(Redactor.text(text)) }
        let isOurs =
            parts.scheme == address.scheme && parts.host == address.host && parts.port == address.port
            && !parts.hasUserInfo
        guard isOurs else { throw .foreignOrigin(Redactor.text(text)) }
        guard !parts.rest.hasPrefix("//") else { throw .foreignOrigin(Redactor.text(text)) }
        guard parts.rest.hasPrefix("/") else { return "/" + parts.rest }
        return withoutPrefix(parts.rest, address)
    }

    private static func withoutPrefix(_ path: String, _ address: APIAddress) -> String {
        if !address.prefix.isEmpty, path.hasPrefix(address.prefix + "/") {
            return String(path.dropFirst(address.prefix.count))
        }
        return path == address.graphqlPath ? "/graphql" : path
    }

    private static func wirePath(_ path: String, at address: APIAddress) -> String {
        path == "/graphql" ? address.graphqlPath : address.prefix + path
    }

    /// Three dots are a comparison of commits, `main...dev`; one or two, alone in their segment, would climb.
    private static func checkSegments(of path: String) throws(RequestError) {
        let path = path.prefix { $0 != "?" }
        guard path.contains(".") || path.contains("%") else { return }
        for segment in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where segment.utf8.count <= 6 {
            let plain = segment.contains("%") ? dotsDecoded(segment) : String(segment)
            guard plain != ".", plain != ".." else { throw .dotSegment(Redactor.text(String(segment))) }
        }
    }

    private static func dotsDecoded(_ segment: Substring) -> String {
        var result = ""
        var rest = segment
        while let first = rest.first {
            let isDot = rest.hasPrefix("%2e") || rest.hasPrefix("%2E")
            result.append(isDot ? "." : first)
            rest = rest.dropFirst(isDot ? 3 : 1)
        }
        return result
    }

    private static func append(_ query: [QueryItem], to path: inout String) {
        guard !query.isEmpty else { return }
        let pairs = query.map {
            PercentEncoding.component($0.name) + "=" + PercentEncoding.component($0.value)
        }
        path += path.contains("?") ? "&" : "?"
        path += pairs.joined(separator: "&")
    }
}
