/// A check run that a client made; its fields are kept as they were sent.
struct CheckRun: Hashable, Sendable {
    let id: Int
    let repository: Int
    let createdAt: String
    private(set) var fields: [String: JSON]

    init(id: Int, repository: Int, createdAt: String, fields: JSON) {
        self.id = id
        self.repository = repository
        self.createdAt = createdAt
        self.fields = [:]
        change(fields)
    }

    /// Newer fields replace older ones; the annotations of an output are appended, as GitHub does.
    mutating func change(_ changes: JSON) {
        for member in changes.members ?? [] {
            guard member.name == "output", case .object(let output) = member.value else {
                fields[member.name] = member.value
                continue
            }
            let earlier = fields["output"]?["annotations"]?.elements ?? []
            let annotations = earlier + (member.value["annotations"]?.elements ?? [])
            let rest = output.filter { $0.name != "annotations" }
            fields["output"] = .object(rest + [.init("annotations", .array(annotations))])
        }
        if fields["conclusion"]?.text != nil { fields["status"] = "completed" }
    }
}
