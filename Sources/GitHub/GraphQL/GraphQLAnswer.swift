/// What GraphQL answered: data, errors, or both, for a part of a query may fail alone.
public struct GraphQLAnswer: Hashable, Sendable {
    /// As it came on the wire.
    public var response: Response
    /// What could not be answered; empty where all was.
    public var errors: [GraphQLError]
    /// What it cost, as far as GitHub told.
    public var cost: GraphQLCost
    /// False where `data` is absent or `null`.
    public var hasData: Bool
    /// The page size that the answer was asked for with; smaller than wished where GitHub took too long for
    /// more.
    public var pageSize: Int?

    /// Some of what was asked for is there and some is not.
    public var isPartial: Bool { hasData && !errors.isEmpty }

    /// The member `data`.
    ///
    /// - Throws: `ClientError.unexpected` where there is none, or it has another shape.
    public func data<Value: Decodable>(as type: Value.Type = Value.self) throws(ClientError) -> Value {
        guard hasData else {
            let messages = errors.map(\.advice).joined(separator: " ")
            throw .unexpected(status: response.status, message: messages.isEmpty ? "no data" : messages)
        }
        return try response.decoded(as: Envelope<Value>.self).data
    }

    private struct Envelope<Value: Decodable>: Decodable {
        let data: Value
    }
}

extension GraphQLAnswer {
    init(_ response: Response, pageSize: Int?) {
        let json = JSONReading.value(in: response.body)
        self.response = response
        self.pageSize = pageSize
        errors = (json?["errors"]?.elements ?? []).map(GraphQLError.init)
        cost = GraphQLCost(json, response)
        hasData = json?["data"].map(Self.holdsAnything) ?? false
    }

    private static func holdsAnything(_ data: JSONValue) -> Bool {
        guard case .object(let members) = data else { return false }
        return members.isEmpty || members.values.contains { $0 != .null }
    }
}
