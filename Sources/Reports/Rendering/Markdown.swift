/// Text from reports as GitHub's Markdown, so that nothing in it is taken for markup, a mention or a link.
enum Markdown {
    /// A span of code, fenced with more backticks than it holds in a row. Bars are escaped for the sake of tables.
    static func code(_ text: some StringProtocol) -> String {
        let text = text.printable.replacing("|", with: "\\|")
        guard !text.isEmpty else { return "" }
        let fence = String(repeating: "`", count: longestFence(in: text) + 1)
        let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        return fence + space + text + space + fence
    }

    static func block(_ lines: [String]) -> [String] {
        let longest = lines.map(longestFence).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return ["\(fence)text"] + lines + [fence]
    }

    static func table(_ head: [String], _ rows: some Sequence<[String]>) -> [String] {
        let rule = ["---"] + head.dropFirst().map { _ in "---:" }
        return ([head, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
    }

    static func failure(_ test: TestCase, _ extent: ReportExtent) -> [String] {
        guard let failure = test.outcome.failure else { return [] }
        let dropped = failure.message.droppedBytes + failure.stack.droppedBytes
        let more = dropped == 0 ? [] : ["(\(Words.count(dropped)) bytes more were not kept)"]
        let lines = ([failure.headline] + failure.stackLines(extent.stackLines).map(String.init))
            .filter { !$0.isEmpty }.map(\.printable)
        let title = "#### \(test.outcome.kind == .errored ? "Error" : "Failure"): \(code(test.id.title))"
        let place = test.location.map { " at \(code($0.description))" } ?? ""
        return ["\(title)", "", "\(code(test.id.origin.description))\(place)", ""] + block(lines + more)
    }

    private static func longestFence(in text: String) -> Int {
        var (longest, current) = (0, 0)
        for character in text {
            current = character == "`" ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
