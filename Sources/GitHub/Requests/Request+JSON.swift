public import FoundationEssentials

extension Request {
    /// The request with this value as its JSON body.
    ///
    /// - Throws: what the encoder throws for a value that JSON cannot express.
    public func with(json value: some Encodable, encoder: JSONEncoder = JSONEncoder()) throws -> Request {
        var copy = self
        copy.body = [UInt8](try encoder.encode(value))
        return copy
    }
}
