internal import Reports

/// The attributes of one element, read leniently: a value that can't be understood is not known, and no error.
struct JUnitAttributes {
    private let values: [String: String]
    private let nameLimit: Int

    init(_ values: [String: String], limits: ReportLimits) {
        self.values = values
        nameLimit = limits.name
    }

    subscript(name: String) -> String? { values[name] }

    /// A suite's name, cut where it is longer than what is kept. xUnit.net's assemblies have a path.
    var suiteName: String {
        let name = values["name"] ?? ""
        guard values["run-date"] != nil else { return bounded(name) }
        return bounded(String(name.split { $0 == "/" || $0 == "\\" }.last ?? ""))
    }

    var testName: String { bounded(values["name"] ?? "") }

    /// PHPUnit also writes `class`; Gradle, pytest and Jest only `classname`; xUnit.net `type`.
    var className: String? {
        let name = values["classname"] ?? values["class"] ?? values["type"]
        return name.flatMap { $0.isEmpty ? nil : bounded($0) }
    }

    var duration: Duration? { (values["time"] ?? values["duration"]).flatMap(JUnitNumber.duration) }

    var timestamp: String? { (values["timestamp"] ?? values["run-date"]).map { bounded($0) } }

    var place: SourcePlace? {
        guard let file = values["file"] ?? values["source-file"], !file.isEmpty else { return nil }
        let line = values["line"] ?? values["source-line"]
        return SourcePlace(file: bounded(file), line: line.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil })
    }

    /// The outcome that an attribute tells, where no child does: googletest's `status="notrun"` and
    /// `result="suppressed"`, xUnit.net's `result="Fail"`, and `status="failed"` of several others.
    var outcome: TestOutcome.Kind? {
        let words = [values["result"], values["status"]].compactMap { $0?.lowercased() }
        if words.contains(where: ["fail", "failed", "failure"].contains) { return .failed }
        if words.contains(where: ["error", "errored"].contains) { return .errored }
        let skips = ["skip", "skipped", "notrun", "suppressed", "disabled", "ignored", "pending"]
        return words.contains(where: skips.contains) ? .skipped : nil
    }

    private func bounded(_ text: String) -> String {
        guard text.utf8.count > nameLimit else { return text }
        var excerpt = Excerpt()
        excerpt.append(text, limit: nameLimit - 3)
        return excerpt.text + "…"
    }
}
