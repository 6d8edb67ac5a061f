private import FoundationEssentials
internal import Reports

/// What stands beside the bytes of an unfinished download, so that a later start knows whether it may go on from them.
struct PartState: Hashable, Codable {
    var artifact: UInt64
    var repository: String
    /// As GitHub told it.
    var digest: String?
    var etag: String?
    var total: Int64?
    var fileName: String?

    init(_ order: Transfer.Order, _ facts: PartFacts) {
        artifact = order.artifact.id
        repository = order.repository
        digest = order.artifact.digest
        etag = facts.etag
        total = facts.total
        fileName = facts.fileName
    }

    /// `nil` for what is no such file, be it torn or another program's.
    init?(_ bytes: [UInt8]) {
        guard let state = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
        self = state
    }

    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(self)).map(Array.init) ?? []
    }

    var facts: PartFacts { PartFacts(etag: etag, total: total, fileName: fileName) }

    func isOf(_ order: Transfer.Order) -> Bool {
        artifact == order.artifact.id && repository.lowercased() == order.repository.lowercased()
            && digest == order.artifact.digest
    }
}
