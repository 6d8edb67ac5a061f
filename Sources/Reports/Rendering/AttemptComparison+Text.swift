extension AttemptComparison {
    /// A line for each test that failed in an attempt, with a sign for each attempt: `F` failed, `E` errored, `s`
    /// skipped, `.` passed, `-` not run.
    public func text() -> String {
        guard !rows.isEmpty else { return "no test failed in any of \(attempts.count) attempts" }
        let head = "attempts \(attempts.map { "\($0.attempt)" }.joined(separator: " "))"
        let lines = rows.map { row in
            let signs = row.outcomes.map { $0.sign }.joined(separator: " ")
            return "\(row.isFlaky ? "FLAKY" : "FAIL ")    \(signs)  \(row.id.title.printable)  "
                + "[\(row.id.origin.description.printable)]"
        }
        return ([head] + lines).joined(separator: "\n")
    }

    /// The same as a table of GitHub's Markdown.
    public func markdown() -> String {
        let head = ["test", "file"] + attempts.map { "attempt \($0.attempt)" } + ["verdict"]
        let rows = rows.map { row in
            [Markdown.code(row.id.title), Markdown.code(row.id.origin.description)]
                + row.outcomes.map { $0?.rawValue ?? "–" }
                + [row.isFlaky ? "**flaky**" : "failing"]
        }
        return (["### Attempts", ""] + Markdown.table(head, rows)).joined(separator: "\n")
    }

    /// One object in one line, without a newline.
    public func json() -> String { jsonValue.text }

    var jsonValue: JSON {
        .object([
            .init("attempts", .array(attempts.map { JSON($0.attempt) })),
            .init("tests", .array(rows.map(json))),
        ])
    }

    private func json(_ row: Row) -> JSON {
        .object(
            row.id.jsonMembers + [
                .init("flaky", .bool(row.isFlaky)),
                .init("outcomes", .array(row.outcomes.map { JSON($0?.rawValue) })),
                .init("failure", row.failure?.jsonValue ?? .null),
            ]
        )
    }
}

extension TestOutcome.Kind? {
    fileprivate var sign: String {
        switch self {
        case .failed: "F"
        case .errored: "E"
        case .skipped: "s"
        case .passed: "."
        case nil: "-"
        }
    }
}

extension TestCase.ID {
    var jsonMembers: [JSON.Member] {
        [
            .init("container", JSON(origin.container)),
            .init("file", .string(origin.file)),
            .init("suites", .array(suites.map(JSON.string))),
            .init("class", JSON(className)),
            .init("name", .string(name)),
            .init("occurrence", JSON(occurrence)),
        ]
    }
}
