internal import Resilience
internal import Screen

/// From what was written to what is sent, or to what is wrong with it.
extension Composer {
    /// What would be sent now, whatever may be wrong with it.
    var draft: Draft {
        let credential = credential.selected == 0 ? nil : credential.choice
        return Draft(
            method.choice ?? "GET",
            path.text,
            query: Self.fields(in: query, split: "="),
            headers: Self.fields(in: headers, split: ":"),
            body: sentBody,
            priority: priority.choice.flatMap { Priority(name: $0) },
            deadline: DurationText.duration(of: deadline.text),
            credential: credential.map { CredentialName(rawValue: $0) }
        )
    }

    private var sentBody: String? {
        guard shownParts.contains(.body) else { return nil }
        guard isGraphQL else { return body.isEmpty ? nil : body.text }
        return GraphQLParts(document: body.text, variables: variables.text).body
    }

    private static func fields(in area: TextArea, split sign: Character) -> [Draft.Field] {
        area.lines.filter { !isBlank($0) }.map { line in
            let parts = line.split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false)
            let words = parts.map { trimmed($0) }
            return Draft.Field(words[0], words.count > 1 ? words[1] : "")
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(
            start.prefix(
                (start.lastIndex { $0 != " " }.map { start.distance(from: start.startIndex, to: $0) } ?? -1)
                    + 1
            )
        )
    }

    private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " } }

    /// Why it can't be sent.
    var obstacle: Problem? {
        pathProblem.map { Problem(field: .path, sentence: $0) }
            ?? headersProblem.map { Problem(field: .headers, sentence: $0) }
            ?? graphQLProblem
            ?? deadlineProblem.map { Problem(field: .deadline, sentence: $0) }
            ?? lostSecret
    }

    private var pathProblem: String? {
        guard path.text.hasPrefix("/") else { return "a path begins with /, as /rate_limit" }
        guard !path.text.contains(" ") else { return "a path has no spaces; write %20" }
        guard let open = path.text.firstIndex(of: "{") else { return nil }
        let name = path.text[open...].prefix { $0 != "}" } + "}"
        return "put what is meant in the place of \(name)"
    }

    private var headersProblem: String? {
        let index = headers.lines.firstIndex { !Self.isBlank($0) && !$0.dropFirst().contains(":") }
        return index.map { "line \($0 + 1): a header is written name: value" }
    }

    private var graphQLProblem: Problem? {
        guard isGraphQL else { return nil }
        guard !body.isEmpty else { return Problem(field: .body, sentence: "a document is needed") }
        guard sentBody == nil else { return nil }
        return Problem(field: .variables, sentence: "variables are one JSON object")
    }

    private var deadlineProblem: String? {
        guard !deadline.text.isEmpty, DurationText.duration(of: deadline.text) == nil else { return nil }
        return "write 30s, 10m or 1h, or nothing"
    }

    /// What is read again from the history has no secrets in it, and can't be sent without them.
    private var lostSecret: Problem? {
        let sentence = "a secret was taken out where it says \(Exchange.removed); type it again"
        if path.text.contains(Exchange.removed) { return Problem(field: .path, sentence: sentence) }
        let areas: [(ComposerField, TextArea)] = [
            (.body, body), (.variables, variables), (.query, query), (.headers, headers),
        ]
        let place = areas.first { $0.1.text.contains(Exchange.removed) }
        return place.map { Problem(field: $0.0, sentence: sentence) }
    }

    /// What is wrong with the JSON of a part while it is typed. Sending a body all the same is the operator's to decide.
    func fault(in part: ComposerField.Part) -> JSONFault? {
        switch part {
        case .body: isGraphQL || body.isEmpty ? nil : JSONParser.fault(in: body.text)
        case .variables: variables.isEmpty ? nil : JSONParser.fault(in: variables.text)
        case .query, .headers, .options: nil
        }
    }
}
