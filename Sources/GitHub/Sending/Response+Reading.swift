private import FoundationEssentials

extension Response {
    /// The answer, where it is one that was hoped for.
    ///
    /// - Throws: `ClientError.unexpected` with GitHub's own words.
    func successful() throws(ClientError) -> Response {
        guard !(200..<300).contains(status) else { return self }
        let error = ErrorBody(body, contentType: headers["content-type"])
        throw .unexpected(status: status, message: error.sentence)
    }

    func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws(ClientError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch let error as PageError {
            throw .paging(error)
        } catch {
            throw .unexpected(status: status, message: "an answer of another shape than expected")
        }
    }

    func list<Item: Decodable>(of type: Item.Type) throws(ClientError) -> [Item] {
        try decoded(as: ListPage<Item>.self).items
    }
}
