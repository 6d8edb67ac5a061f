/// Why a scenario cannot be played.
public enum ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No scenario is built in under that name, and no file lies there.
    case notFound(name: String, known: [String])
    /// The file is not TOML. Lines count from 1.
    case malformed(file: String, line: Int, message: String)
    /// A value is not what its key wants.
    case invalid(Complaint)

    /// Where, which key, and what would have been right. Lines count from 1.
    public struct Complaint: Hashable, Sendable {
        public let file: String
        public let line: Int
        public let key: String
        public let expected: String
        public let got: String
    }

    /// `file:line: key: expected X, got Y`.
    public var description: String {
        switch self {
        case .notFound(let name, let known):
            "no scenario is called \"\(name)\" and no file lies there; built in are \(known.joined(separator: ", "))"
        case .malformed(let file, let line, let message):
            "\(file):\(line): \(message)"
        case .invalid(let complaint):
            "\(complaint.file):\(complaint.line): \(complaint.key): expected \(complaint.expected), got \(complaint.got)"
        }
    }
}
