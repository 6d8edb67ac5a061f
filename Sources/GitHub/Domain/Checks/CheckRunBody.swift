/// A check run on the wire: of a draft or a change, with one batch of annotations.
struct CheckRunBody: Encodable {
    struct Output: Encodable {
        var title: String
        var summary: String
        var text: String?
        var annotations: [CheckRunAnnotation]?
    }

    /// Annotations that GitHub takes at once.
    static let batch = 50

    var name: String?
    var headSHA: String?
    var externalID: String?
    var detailsURL: String?
    var status: CheckRunDraft.Status?
    var conclusion: CheckRunDraft.Conclusion?
    var output: Output?
    var actions: [CheckRunAction]?

    private enum CodingKeys: String, CodingKey {
        case name
        case headSHA = "head_sha"
        case externalID = "external_id"
        case detailsURL = "details_url"
        case status, conclusion, output, actions
    }

    init(_ draft: CheckRunDraft) {
        name = draft.name
        headSHA = draft.headSHA
        externalID = draft.externalID
        detailsURL = draft.detailsURL
        status = draft.status
        conclusion = draft.conclusion
        output = draft.output.map { Output($0, batch: 0) }
        actions = draft.actions.isEmpty ? nil : draft.actions
    }

    init(_ change: CheckRunChange) {
        status = change.status
        conclusion = change.conclusion
        output = change.output.map { Output($0, batch: 0) }
        actions = change.actions
    }

    /// A later batch of annotations, and nothing else.
    init(batch: Int, of output: CheckRunOutput) {
        self.output = Output(output, batch: batch)
    }
}

extension CheckRunBody.Output {
    /// - Parameter batch: which of the annotations, from 0.
    init(_ output: CheckRunOutput, batch: Int) {
        title = output.title
        summary = output.summary
        text = output.text
        let rest = output.annotations.dropFirst(batch * CheckRunBody.batch).prefix(CheckRunBody.batch)
        annotations = rest.isEmpty ? nil : Array(rest)
    }
}

extension CheckRunOutput {
    /// Requests that it takes.
    var batches: Int { max(1, (annotations.count + CheckRunBody.batch - 1) / CheckRunBody.batch) }

    /// Annotations that are there after so many batches.
    func count(after batches: Int) -> Int { min(annotations.count, batches * CheckRunBody.batch) }
}
