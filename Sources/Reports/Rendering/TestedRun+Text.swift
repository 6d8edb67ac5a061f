extension TestedRun {
    /// The attempts side by side where there are several, then the report.
    public func text(_ extent: ReportExtent = ReportExtent()) -> String {
        (hasSeveralAttempts ? comparison.text() + "\n\n" : "") + report.text(extent)
    }

    /// The same as GitHub's Markdown.
    public func markdown(_ extent: ReportExtent = ReportExtent()) -> String {
        report.markdown(extent) + (hasSeveralAttempts ? "\n\n" + comparison.markdown() : "")
    }

    /// One object in one line, without a newline.
    public func json() -> String {
        JSON.object([
            // A string, because JSON's readers may not keep so large a number exact.
            .init("run", .string("\(run.id)")),
            .init("commit", JSON(run.commit)),
            .init("conclusion", JSON(run.conclusion)),
            .init("comparison", comparison.jsonValue),
            .init("report", report.jsonValue),
        ]).text
    }

    private var hasSeveralAttempts: Bool { comparison.attempts.count > 1 }
}
