extension AlertTable {
    /// The rules as a file for Prometheus.
    ///
    /// - Parameter docs: where the article on alerts lies; each rule links to its heading there.
    public static func rules(docs: String) -> String {
        let head = """
            # Made by `headroom alerts`.
            groups:
              - name: headroom
                rules:

            """
        return head + rows.map { rule($0, docs: docs) }.joined()
    }

    /// The article's chapters, one for each alert.
    public static var chapters: String {
        rows.map { alert in
            """
            ### \(alert.name)

            \(alert.summary.withoutTemplates) Severity: \(alert.severity.rawValue).

            ```
            \(alert.expression)
            ```

            \(alert.action)

            """
        }.joined(separator: "\n")
    }

    private static func rule(_ alert: Alert, docs: String) -> String {
        """
              - alert: \(alert.name)
                expr: \(quoted(alert.expression))
                for: \(alert.duration)
                labels:
                  severity: \(alert.severity.rawValue)
                annotations:
                  summary: \(quoted(alert.summary))
                  description: \(quoted(alert.action))
                  runbook_url: \(quoted("\(docs)#\(alert.anchor)"))

        """
    }

    /// A text in YAML's single quotes, in which only the quote itself is special (YAML 1.2.2 section 7.3.2).
    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}

extension String {
    /// `{{ $labels.resource }}` becomes *resource*; a value becomes *value*.
    fileprivate var withoutTemplates: String {
        split(separator: "{{ ").enumerated().map { index, part in
            guard index > 0 || hasPrefix("{{ ") else { return String(part) }
            guard let end = part.firstRange(of: " }}") else { return String(part) }
            let name = part[..<end.lowerBound].prefix { $0 != " " }.split(separator: ".").last ?? ""
            return "*\(name.drop { $0 == "$" })*" + part[end.upperBound...]
        }.joined()
    }
}
