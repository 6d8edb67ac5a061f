/// The metrics page at the end of a run, read as a stranger reads it.
struct MetricsBook: Sendable {
    /// Values by the whole name of the series, labels included.
    private let values: [Substring: Int]

    init(_ page: String) {
        let lines = page.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let pairs = lines.compactMap { line in
            line.lastIndex(of: " ").flatMap { space in
                Double(line[line.index(after: space)...]).map { (line[..<space], Int($0)) }
            }
        }
        values = Dictionary(pairs) { first, _ in first }
    }

    /// Over all series of a metric, or over those with this label, as `status="5xx"`.
    func sum(of metric: String, with label: String = "") -> Int {
        values.filter { name, _ in
            (name == metric || name.hasPrefix(metric + "{")) && (label.isEmpty || name.contains(label))
        }.values.reduce(0, +)
    }
}
