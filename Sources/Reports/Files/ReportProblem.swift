/// Why a file could not be read, or not to its end.
public struct ReportProblem: Hashable, Sendable {
    /// What was wrong.
    public enum Reason: Hashable, Sendable {
        /// There is nothing in it.
        case empty
        /// It ends before its outermost element does.
        case truncated
        /// It is no well-formed XML.
        case malformed(String)
        /// It declares entities or other markup of its own. Test reports don't; attacks do.
        case declaresEntities
        /// Elements lie in elements deeper than so many.
        case tooDeep(limit: Int)
        /// It could not be opened or read.
        case unreadable(String)
        /// An archive's entry that was not taken.
        case refused(String)
    }

    /// Where it was.
    public let origin: ReportOrigin
    /// From 1; `nil` where no line is to blame.
    public let line: Int?
    /// From 1.
    public let column: Int?
    /// What was wrong.
    public let reason: Reason

    /// Takes the value of each property.
    public init(origin: ReportOrigin, line: Int? = nil, column: Int? = nil, reason: Reason) {
        self.origin = origin
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// The file, and the line and column where known, as compilers write it.
    public var place: String {
        [origin.description, line.map(String.init), column.map(String.init)].compactMap { $0 }
            .joined(separator: ":")
    }
}

extension ReportProblem.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the file is empty"
        case .truncated: "the file ends too early"
        case .malformed(let reason): "not well-formed XML: \(reason)"
        case .declaresEntities: "declares entities of its own, which are not expanded"
        case .tooDeep(let limit): "elements lie deeper than \(limit) levels"
        case .unreadable(let reason): reason
        case .refused(let reason): "not read: \(reason)"
        }
    }
}
