/// Where a report was found: the artifact or archive, and the file in it.
public struct ReportOrigin: Hashable, Sendable {
    /// The artifact's name, or the path of the archive; `nil` for a file that stands alone.
    public let container: String?
    /// The path inside the container, with `/` between its parts; empty for the container itself.
    public let file: String

    /// Takes the value of each property.
    public init(container: String? = nil, file: String) {
        self.container = container
        self.file = file
    }
}

extension ReportOrigin: Comparable {
    public static func < (left: ReportOrigin, right: ReportOrigin) -> Bool {
        (left.container ?? "", left.file) < (right.container ?? "", right.file)
    }
}

extension ReportOrigin: CustomStringConvertible {
    public var description: String {
        guard let container else { return file }
        guard !file.isEmpty else { return container }
        return "\(container)/\(file)"
    }
}
