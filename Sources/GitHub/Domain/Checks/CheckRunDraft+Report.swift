public import Reports

extension CheckRunDraft {
    /// A report of a run's tests as a completed check run. It is found again by run and attempt, so that the same report
    /// is not written twice by one call.
    public init(_ report: CheckOutput, named name: String, on commit: String, of run: WorkflowRun) {
        self.init(
            name: name,
            headSHA: commit,
            externalID: "headroom-\(run.id)-\(run.attempt)",
            status: .completed,
            conclusion: Conclusion(report.conclusion),
            output: CheckRunOutput(
                title: report.title,
                summary: report.summary,
                annotations: report.annotations.joined().map { CheckRunAnnotation($0) }
            )
        )
    }
}

extension CheckRunDraft.Conclusion {
    fileprivate init(_ conclusion: CheckOutput.Conclusion) {
        switch conclusion {
        case .success: self = .success
        case .failure: self = .failure
        case .neutral: self = .neutral
        }
    }
}

extension CheckRunAnnotation {
    fileprivate init(_ annotation: CheckAnnotation) {
        self.init(
            path: annotation.path,
            startLine: annotation.line,
            endLine: annotation.line,
            level: .failure,
            message: annotation.message,
            title: annotation.title,
            details: annotation.details
        )
    }
}
