/// The targets of a `link` header by their relation (RFC 8288), read generously: what is malformed is passed
/// over.
enum LinkHeader {
    private struct Link {
        let target: Substring
        let parameters: Substring
    }

    /// The first target with this relation, as it stands there.
    static func target(_ relation: String, in values: [String]) -> String? {
        values.lazy.flatMap(links).first { relations(in: $0.parameters).contains(relation) }
            .map { String($0.target) }
    }

    private static func links(in value: String) -> [Link] {
        var links: [Link] = []
        var rest = value[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...].dropFirst()
            guard let close = rest.firstIndex(of: ">") else { break }
            // Where an earlier one was not closed, the last one opened is the one that is.
            let target = rest[..<close].split(separator: "<", omittingEmptySubsequences: false).last ?? ""
            rest = rest[close...].dropFirst()
            let parameters = rest[..<endOfParameters(rest)]
            rest = rest[parameters.endIndex...]
            links.append(Link(target: target, parameters: parameters))
        }
        return links
    }

    /// The first comma that stands in no quotes.
    private static func endOfParameters(_ text: Substring) -> Substring.Index {
        var isQuoted = false
        return text.firstIndex { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted
        } ?? text.endIndex
    }

    /// `rel="next last"`, also without quotes.
    private static func relations(in parameters: Substring) -> [String] {
        for parameter in parameters.split(separator: ";") {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.trimming() }
            guard parts.count == 2, parts[0].lowercased() == "rel" else { continue }
            return parts[1].split { $0 == "\"" || $0.isWhitespace }.map { $0.lowercased() }
        }
        return []
    }
}
