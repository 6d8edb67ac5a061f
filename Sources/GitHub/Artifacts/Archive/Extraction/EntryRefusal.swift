/// Why one entry of an archive is not taken.
public enum EntryRefusal: Error, Hashable, Sendable {
    /// It has no name.
    case emptyName
    /// A part of the name is `..`.
    case traversal
    /// The name begins at a root or a drive.
    case absolutePath
    /// The name begins with a drive, as `C:`.
    case drivePath
    /// The name holds characters that steer a terminal.
    case controlCharacters
    /// A part of the name is longer than file systems allow, or there are too many parts.
    case nameTooLong
    /// It is a symbolic or hard link.
    case link
    /// A device, a pipe or a socket.
    case device
    /// An earlier entry has the name, or one that differs only in case or in the spelling of its characters.
    case duplicate
    /// The name in the directory isn't the one that stands before the data.
    case namesDiffer
    /// It is encrypted.
    case encrypted
    /// The number of the method of compression (PKWARE APPNOTE 4.4.5).
    case unsupportedMethod(UInt16)
    /// The entry is larger than the limit, in bytes.
    case tooLarge(limit: UInt64)
    /// It grows to more than so many times its compressed size.
    case suspiciousRatio(limit: UInt64)
    /// Its bytes have another checksum than was declared.
    case badChecksum
    /// The compressed data end early or make no sense, in the words of the library.
    case damaged(String)
    /// Something of that name is there, and is left alone.
    case exists
    /// It could not be written, in the system's words.
    case notWritten(String)
}

extension EntryRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .emptyName: "it has no name"
        case .traversal: "its name leads out of the folder"
        case .absolutePath: "its name is an absolute path"
        case .drivePath: "its name begins with a drive"
        case .controlCharacters: "its name holds control characters"
        case .nameTooLong: "its name is too long"
        case .link: "it is a link"
        case .device: "it is a device, a pipe or a socket"
        case .duplicate: "an earlier entry has the same name"
        case .namesDiffer: "it has two different names"
        case .encrypted: "it is encrypted"
        case .unsupportedMethod(let method): "its method of compression (\(method)) is not supported"
        case .tooLarge(let limit): "it is larger than \(limit) bytes"
        case .suspiciousRatio(let limit): "it grows to more than \(limit) times its compressed size"
        case .badChecksum: "its checksum (CRC-32) is wrong"
        case .damaged(let reason): "its data are damaged: \(reason)"
        case .exists: "a file of that name exists and is left alone"
        case .notWritten(let reason): "it could not be written: \(reason)"
        }
    }
}
