import Reports
import Resilience
import Screen

/// One line about the downloads that are under way: of one its name, of several their number and their sum.
///
/// ```
/// test-results-full  [##########..........] 50%  2.1 MiB of 4.2 MiB  1.0 MiB/s  2 s left
/// ```
struct ProgressBar {
    private static let width = 20

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

    /// It never takes more columns than these: the caption is cut first, then what stands behind it.
    func line(columns: Int) -> String {
        let facts = facts.joined(separator: "  ")
        let room = max(8, columns - ColumnWidth.of(facts) - 2)
        let line = caption.truncated(to: room, ellipsis: "~") + "  " + facts
        return line.truncated(to: columns, ellipsis: "")
    }

    private var facts: [String] {
        var facts = [ByteCount.text(received)]
        if let total, total > 0 {
            let share = min(1, Double(received) / Double(total))
            let filled = Int(share * Double(Self.width))
            let empty = String(repeating: ".", count: Self.width - filled)
            facts = ["[\(String(repeating: "#", count: filled))\(empty)] \(Int(share * 100))%"]
            facts.append("\(ByteCount.text(received)) of \(ByteCount.text(total))")
        }
        guard let rate, rate > 0 else { return facts }
        facts.append("\(ByteCount.text(Int64(rate)))/s")
        if let total { facts.append("\(Int(Double(max(0, total - received)) / rate)) s left") }
        return facts
    }
}
