import Foundation

/// The pages that tell people what to type: the README and the articles.
struct Manual {
    /// A page's commands, in their order.
    struct Page: CustomStringConvertible, Sendable {
        let name: String
        /// Lines of the blocks that are marked `sh`, without their comments.
        let commands: [String]
        /// Commands that the text mentions: `headroom audit verify`.
        let mentions: [String]

        var description: String { name }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardized

    static let pages: [Page] = files.compactMap { file in
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return Page(
            name: file.lastPathComponent,
            commands: commands(in: text),
            mentions: text.matches(of: /`(headroom [a-z][^`]*)`/).map { String($0.1) }
        )
    }

    private static var files: [URL] {
        let articles = root.appendingPathComponent("Sources/GitHub/GitHub.docc")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: articles.path)) ?? []
        return [root.appendingPathComponent("README.md")]
            + names.filter { $0.hasSuffix(".md") }.sorted().map(articles.appendingPathComponent)
    }

    private static func commands(in text: String) -> [String] {
        text.matches(of: /(?m)^```sh\n((?s).*?)^```/).flatMap { match in
            match.1.split(separator: "\n").map { line in
                line.firstRange(of: /\s+# .*/).map { String(line[..<$0.lowerBound]) } ?? String(line)
            }
        }
    }
}
