extension RunReport {
    /// One object in one line, without a newline. Durations are seconds, what isn't known is `null`; tests stand in the
    /// order of the reports.
    public func json() -> String { jsonValue.text }

    var jsonValue: JSON {
        .object([
            .init("verdict", .string(verdict.rawValue)),
            .init("tally", tally.jsonValue),
            .init("unlisted", JSON(unlisted)),
            .init("other_files", JSON(otherFiles)),
            .init("reports", .array(reports.map(\.jsonValue))),
            .init("problems", .array(problems.map(\.jsonValue))),
        ])
    }
}

extension Tally {
    var jsonValue: JSON {
        .object([
            .init("total", JSON(total)),
            .init("passed", JSON(passed)),
            .init("failed", JSON(failed)),
            .init("errored", JSON(errored)),
            .init("skipped", JSON(skipped)),
            .init("seconds", untimed == total ? .null : JSON(duration.seconds)),
        ])
    }
}

extension TestReport {
    fileprivate var jsonValue: JSON {
        .object([
            .init("container", JSON(origin.container)),
            .init("file", .string(origin.file)),
            .init("suites", .array(suites.map(\.jsonValue))),
        ])
    }
}

extension TestSuite {
    fileprivate var jsonValue: JSON {
        .object([
            .init("path", .array(path.map(JSON.string))),
            .init("timestamp", JSON(timestamp)),
            .init("declared_seconds", JSON(declaredDuration?.seconds)),
            .init("tally", tally.jsonValue),
            .init("cases", .array(cases.map(\.jsonValue))),
        ])
    }
}

extension TestCase {
    fileprivate var jsonValue: JSON {
        let reason: String? = if case .skipped(let reason) = outcome { reason } else { nil }
        return .object([
            .init("class", JSON(id.className)),
            .init("name", .string(id.name)),
            .init("occurrence", JSON(id.occurrence)),
            .init("outcome", .string(outcome.kind.rawValue)),
            .init("seconds", JSON(duration?.seconds)),
            .init("location", location.map { .string($0.description) } ?? .null),
            .init("reason", JSON(reason)),
            .init("failure", outcome.failure?.jsonValue ?? .null),
            .init("retried", .array(retried.map(\.jsonValue))),
        ])
    }
}

extension TestFailure {
    var jsonValue: JSON {
        .object([
            .init("type", JSON(type)),
            .init("message", .string(message.text)),
            .init("stack", .string(stack.text)),
            .init("dropped_bytes", JSON(message.droppedBytes + stack.droppedBytes)),
        ])
    }
}

extension ReportProblem {
    fileprivate var jsonValue: JSON {
        .object([
            .init("container", JSON(origin.container)),
            .init("file", .string(origin.file)),
            .init("line", JSON(line)),
            .init("column", JSON(column)),
            .init("reason", .string(reason.description)),
        ])
    }
}

extension Duration {
    /// To the microsecond, for JSON.
    fileprivate var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds / 1_000_000_000_000) / 1_000_000
    }
}
