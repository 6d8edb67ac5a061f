/// Why a gateway does not open. What else goes wrong is the system's own error.
public enum GatewayError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another program listens there.
    case inUse(ListenAddress)
    /// Something else than a socket lies at the path; it is left as it is.
    case notSocket(path: String)
    /// The system does not let it listen there, for its own reason.
    case notOpened(ListenAddress, reason: String)

    /// For people: what is wrong, and what to do.
    public var description: String {
        switch self {
        case .inUse(let address): "Another program listens on \(address): end it, or choose another address."
        case .notSocket(let path): "\(path) is there and no socket: remove it, or choose another path."
        case .notOpened(let address, let reason):
            "\(address) cannot be listened on: \(reason). Choose another address."
        }
    }
}
