/// One entry as the archive's directory describes it.
struct ZIPEntry: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case file
        case folder
        case link
        case device
    }

    let name: String
    let kind: Kind
    let isEncrypted: Bool
    let method: UInt16
    let compressedSize: UInt64
    /// Where its local header begins.
    let offset: UInt64
    /// Whether the local header tells another name.
    var namesDiffer = false
}
