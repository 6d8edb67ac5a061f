import Reports
import Resilience
import Screen

/// One line about the downloads that are under way: of one its name, of several their number and their sum.
///
/// ```
/// test-results-full  [##########..........]  50%  2.1 MiB of 4.2 MiB  1.0 MiB/s  2 s left
/// ```
struct ProgressBar {
    private static let width = 20
    private static let leastWidth = 5
    /// Of a caption that a bar leaves room for.
    private static let captionWidth = 24

    private let caption: String
    private let received: Int64
    /// `nil` where nobody has told of one of them.
    private let total: Int64?
    private let rate: Double?

    init(_ downloads: some Collection<DownloadProgress>) {
        let alone = downloads.count == 1 ? downloads.first : nil
        caption = alone.map { ArtifactLine.plain($0.name) } ?? "\(downloads.count) artifacts"
        received = downloads.reduce(0) { $0 + $1.received }
        total = downloads.reduce(0) { sum, download in
            sum.flatMap { sum in download.total.map { sum + $0 } }
        }
        let rates = downloads.compactMap(\.rate)
        rate = rates.isEmpty ? nil : rates.reduce(0, +)
    }

    /// It never takes more columns than these: the bar becomes shorter first, then the caption, then all of it.
    func line(columns: Int) -> String {
        let facts = facts.joined(separator: "  ")
        let room = columns - ColumnWidth.of(facts) - 2
        let bar = bar(columns: room - min(Self.captionWidth, ColumnWidth.of(caption)) - 2)
        let name = caption.truncated(to: max(8, room - ColumnWidth.of(bar)), ellipsis: "~")
        return "\(name)  \(bar)\(facts)".truncated(to: columns, ellipsis: "")
    }

    /// With two spaces behind it; empty where there is no room or nothing to measure by.
    private func bar(columns: Int) -> String {
        let width = min(Self.width, columns - 2)
        guard let share, width >= Self.leastWidth else { return "" }
        let filled = Int(share * Double(width))
        let empty = String(repeating: ".", count: width - filled)
        return "[\(String(repeating: "#", count: filled))\(empty)]  "
    }

    private var share: Double? {
        guard let total, total > 0 else { return nil }
        return min(1, Double(received) / Double(total))
    }

    private var facts: [String] {
        var facts: [String] = []
        if let share { facts.append("\(Int(share * 100))%") }
        facts.append(ByteCount.text(received) + (total.map { " of \(ByteCount.text($0))" } ?? ""))
        guard let rate, rate > 0 else { return facts }
        facts.append("\(ByteCount.text(Int64(rate)))/s")
        if let total { facts.append("\(Int(Double(max(0, total - received)) / rate)) s left") }
        return facts
    }
}
