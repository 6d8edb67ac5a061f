import Foundation
import TestSupport
import Testing

/// Whatever the articles and the README show of the screen is a frame that the screen really draws.
///
/// A block of text begins with ```` ```text ```` below a line `<!-- frame: NAME/80x24-unicode -->`, which names its golden file.
@Suite struct ArticleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL
    private static var mark: Regex<(Substring, Substring, Substring)> {
        #/<!-- frame: ([a-z0-9/-]+) -->\n```text\n((?:(?!```).*\n)*)```/#
    }
    private static let corners = ["\n┌─", "\n+-1 "]

    private static let pages: [URL] = {
        let folder = root.appendingPathComponent("Sources/GitHub/GitHub.docc")
        let articles = try? FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        return [root.appendingPathComponent("README.md")]
            + (articles ?? []).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
    }()

    @Test(arguments: pages)
    func `what a page shows of the screen is a golden frame`(page: URL) throws {
        let text = try String(contentsOf: page, encoding: .utf8)
        let shown = try text.replacing(Self.mark, maxReplacements: .max) { match in
            "<!-- frame: \(match.1) -->\n```text\n\(try Self.golden(String(match.1)))```"
        }
        if Golden.isRecording { return try shown.write(to: page, atomically: true, encoding: .utf8) }
        #expect(text == shown)
        let rest = text.replacing(Self.mark, with: "")
        for corner in Self.corners { #expect(!rest.contains(corner), "a frame that names no golden file") }
    }

    /// Every part of the dashboard, and the page that is about it.
    @Test(arguments: [
        ("README", "trouble"), ("Panels", "trouble"), ("Asking", "composer"), ("Answers", "answer"),
        ("Answers", "compare"), ("Trace", "life"), ("Tuning", "tuner-edit"), ("Tuning", "preset"),
        ("Training", "weather"), ("Recordings", "replay"), ("LookingBack", "past"), ("LookingBack", "marked"),
        ("Who", "who"), ("Ringing", "alerts"), ("Layouts", "layout-own"), ("Console", "credentials"),
        ("Shelf", "runs"), ("Shelf", "artifacts"), ("Shelf", "downloads"), ("Shelf", "report"),
        ("Shelf", "flaky"), ("Console", "help"), ("Console", "palette"), ("Console", "breaker"),
        ("Layouts", "themes"), ("Accessible", "accessible"),
    ])
    func `each part has a page that shows it`(page: String, frame: String) throws {
        let file = try #require(Self.pages.first { $0.lastPathComponent == page + ".md" })
        let names = try String(contentsOf: file, encoding: .utf8).matches(of: Self.mark).map(\.1)
        #expect(names.contains { $0 == frame || $0.hasPrefix(frame + "/") })
    }

    /// A screen's lies among the frames; what is heard has no size.
    private static func golden(_ name: String) throws -> String {
        let tests = root.appendingPathComponent("Tests/DashboardTests")
        let folder = name.contains("/") ? "Frames/Golden" : "Golden"
        return try String(contentsOf: tests.appendingPathComponent("\(folder)/\(name).txt"), encoding: .utf8)
    }
}
