/// What went wrong with a file of ours.
public struct FileError: Error, Hashable, Sendable {
    /// What the system said.
    public enum Reason: Hashable, Sendable {
        /// Something of that name is there, and is left alone.
        case exists
        /// Another download is writing it.
        case inUse
        /// No space is left on the device, or for the user.
        case diskFull
        /// The folder or the file system can't be written.
        case notWritable
        /// The folder is not there.
        case noFolder
        /// The name does not name one file: it is empty, or holds control characters.
        case badName
        /// The system's own words.
        case other(String)
    }

    /// The file or folder that was to be used.
    public var path: String
    /// What was wrong with it.
    public var reason: Reason

    /// Takes the value of each property.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
