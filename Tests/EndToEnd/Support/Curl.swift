import Foundation
import Subprocess

/// A client that has nothing in common with ours.
enum Curl {
    struct Answer: Sendable {
        let status: Int
        /// By lower-case name.
        let headers: [String: String]
        let body: String
    }

    static func get(_ url: String, headers: [String] = [], method: String = "GET") async throws -> Answer {
        let result = try await run(
            .name("curl"),
            arguments: Arguments(
                ["--silent", "--show-error", "--include", "--max-time", "20", "--request", method, url]
                    + headers.flatMap { ["--header", $0] }
            ),
            output: .string(limit: 1 << 24),
            error: .string(limit: 1 << 16)
        )
        guard result.terminationStatus.isSuccess else {
            throw Failure("curl \(url): \(result.standardError)")
        }
        return try answer(result.standardOutput)
    }

    private static func answer(_ text: String) throws -> Answer {
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else {
            throw Failure("no answer: \(text.prefix(200))")
        }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1)
            headers[pair[0].lowercased()] = pair.count > 1 ? String(pair[1]).trimmed : ""
        }
        return Answer(status: status, headers: headers, body: parts.count > 1 ? String(parts[1]) : "")
    }
}
