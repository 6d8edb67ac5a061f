/// The operator's file can't be read at all.
struct UnreadableConfiguration: Error, CustomStringConvertible {
    let path: String
    /// A sentence of the system's.
    let reason: String

    var description: String {
        "\(path) cannot be read: \(reason) Give --config a file of TOML in UTF-8, or leave it out."
    }
}
