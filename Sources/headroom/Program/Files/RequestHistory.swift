import Dashboard
import Foundation
import GitHub
import Resilience

/// Requests that were sent from the screen, one a line, kept over the end of the program:
/// `$XDG_STATE_HOME/headroom/requests.jsonl`, readable by the operator alone. Secrets never come there.
struct RequestHistory: Sendable {
    /// One request as it stands in the file.
    fileprivate struct Line: Codable {
        struct Field: Codable {
            var name: String
            var value: String
        }

        var method: String
        var path: String
        var query: [Field]?
        var headers: [Field]?
        var body: String?
        var priority: String?
        /// `30s`
        var deadline: String?
        var credential: String?
    }

    /// Lines that are read; twice as many are the most that the file holds.
    private static let bound = 200
    /// Longer requests are not kept.
    private static let longest = 64 * 1024

    private let folder: String
    private var path: String { folder + "/requests.jsonl" }

    init(environment: [String: String], isSimulated: Bool) {
        folder = UserFolders(environment: environment).state + (isSimulated ? "/simulated" : "")
    }

    /// The oldest first. What can't be read is passed over.
    func load() -> [Draft] {
        lines().suffix(Self.bound).compactMap { line in
            (try? JSONDecoder().decode(Line.self, from: Data(line.utf8))).map { Draft($0) }
        }
    }

    func append(_ draft: Draft) throws {
        guard let method = Request.Method(rawValue: draft.method) else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var harmless = Draft(Request(method, draft).redacted)
        harmless.deadline = draft.deadline
        let line = try encoder.encode(Line(harmless))
        guard line.count <= Self.longest else { return }
        let before = lines()
        let kept = before.count < 2 * Self.bound ? before : before.suffix(Self.bound - 1)
        try write(kept.map { $0 + "\n" }.joined() + String(decoding: line, as: UTF8.self) + "\n")
    }

    private func lines() -> [String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").map(String.init)
    }

    /// Whole or not at all, and never readable by others.
    private func write(_ text: String) throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let draft = path + ".new"
        guard
            files.createFile(
                atPath: draft,
                contents: Data(text.utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: draft]) }
        guard rename(draft, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
}

extension Draft {
    fileprivate init(_ line: RequestHistory.Line) {
        self.init(
            line.method,
            line.path,
            query: line.query?.map { Field($0.name, $0.value) } ?? [],
            headers: line.headers?.map { Field($0.name, $0.value) } ?? [],
            body: line.body,
            priority: line.priority.flatMap { Priority(name: $0) },
            deadline: line.deadline.flatMap { DurationText.duration(of: $0) },
            credential: line.credential.map { CredentialName(rawValue: $0) }
        )
    }
}

extension RequestHistory.Line {
    fileprivate init(_ draft: Draft) {
        method = draft.method
        path = draft.path
        query = draft.query.isEmpty ? nil : draft.query.map { Field(name: $0.name, value: $0.value) }
        headers = draft.headers.isEmpty ? nil : draft.headers.map { Field(name: $0.name, value: $0.value) }
        body = draft.body
        priority = draft.priority?.name
        deadline = draft.deadline.map { DurationText.text(of: $0) }
        credential = draft.credential?.rawValue
    }
}
