/// Why a document's bytes make no text.
struct EncodingFault: Error, Hashable {
    enum Reason: Error, Hashable {
        case unknownEncoding(String)
        /// Bytes that the encoding doesn't have.
        case foreignBytes(encoding: String)
        case endlessDeclaration
    }

    /// From 1.
    let line: Int
    let reason: Reason
}

extension EncodingFault.Reason: CustomStringConvertible {
    var description: String {
        switch self {
        case .unknownEncoding(let name): "the encoding \(name) isn't known"
        case .foreignBytes(let encoding): "bytes that \(encoding) doesn't have"
        case .endlessDeclaration: "the XML declaration has no end"
        }
    }
}
