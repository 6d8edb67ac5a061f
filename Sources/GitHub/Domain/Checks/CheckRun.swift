/// A check run as GitHub has it.
public struct CheckRun: Hashable, Sendable, Decodable {
    /// GitHub's number of it.
    public let id: UInt64
    /// What the check is called.
    public let name: String
    /// The commit that it is about.
    public let headSHA: String
    /// The identifier that its creator gave it.
    public let externalID: String?
    /// Open-ended: GitHub's own runs know more of them than a draft may have.
    public let status: String
    /// `success`, `failure` and so on; `nil` while it is not completed.
    public let conclusion: String?
    /// How many annotations GitHub has of it.
    public let annotations: Int

    private enum CodingKeys: String, CodingKey {
        case id, name
        case headSHA = "head_sha"
        case externalID = "external_id"
        case status, conclusion, output
    }

    private enum OutputKeys: String, CodingKey {
        case annotations = "annotations_count"
    }

    public init(from decoder: any Decoder) throws {
        let run = try decoder.container(keyedBy: CodingKeys.self)
        id = try run.decode(UInt64.self, forKey: .id)
        name = try run.decode(String.self, forKey: .name)
        headSHA = try run.decode(String.self, forKey: .headSHA)
        externalID = try run.decodeIfPresent(String.self, forKey: .externalID)
        status = try run.decode(String.self, forKey: .status)
        conclusion = try run.decodeIfPresent(String.self, forKey: .conclusion)
        let output = try? run.nestedContainer(keyedBy: OutputKeys.self, forKey: .output)
        annotations = try output?.decodeIfPresent(Int.self, forKey: .annotations) ?? 0
    }

    /// Whether it is the one that a draft asked for.
    func isMade(of draft: CheckRunDraft) -> Bool {
        guard name == draft.name, headSHA == draft.headSHA else { return false }
        return draft.externalID == nil || externalID == draft.externalID
    }
}
