/// Writes families one behind the other.
struct PageWriter {
    private let format: ExpositionFormat
    private var page: [UInt8] = []

    init(_ format: ExpositionFormat) {
        self.format = format
        page.reserveCapacity(64 << 10)
    }

    mutating func write(_ family: MetricFamily) {
        let metric = family.metric
        let headline = format == .openMetrics ? metric.name : metric.sampleName
        page += "# HELP \(headline) \(metric.help)\n# TYPE \(headline) \(metric.kind.rawValue)\n".utf8
        let name = Array(metric.sampleName.utf8)
        for sample in family.samples {
            switch sample.value {
            case .number(let number): write(name, sample.labels.text, number)
            case .histogram(let histogram): write(histogram, name, sample.labels.text)
            }
        }
    }

    mutating func finished() -> [UInt8] {
        if format == .openMetrics { page += "# EOF\n".utf8 }
        return page
    }

    private mutating func write(_ name: [UInt8], _ labels: [UInt8], _ number: Double) {
        page += name
        if !labels.isEmpty {
            page.append(UInt8(ascii: "{"))
            page += labels
            page.append(UInt8(ascii: "}"))
        }
        page.append(UInt8(ascii: " "))
        page += Self.text(of: number).utf8
        page.append(UInt8(ascii: "\n"))
    }

    private mutating func write(_ histogram: DurationHistogram, _ name: [UInt8], _ labels: [UInt8]) {
        let prefix = labels.isEmpty ? labels : labels + [UInt8(ascii: ",")]
        var cumulated = 0
        for (end, count) in zip(Self.bucketEnds, histogram.counts) {
            cumulated += count
            write(name + Self.bucketSuffix, prefix + end, Double(cumulated))
        }
        write(name + Self.sumSuffix, labels, histogram.sum)
        write(name + Self.countSuffix, labels, Double(histogram.count))
    }

    /// Whole numbers without a point, so that counts look like counts.
    private static func text(of number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
        return number.description
    }

    private static let bucketSuffix = Array("_bucket".utf8)
    private static let sumSuffix = Array("_sum".utf8)
    private static let countSuffix = Array("_count".utf8)
    /// OpenMetrics wants these as floats; Prometheus takes both for the same.
    private static let bucketEnds = (DurationHistogram.bounds.map(\.description) + ["+Inf"]).map {
        Array("le=\"\($0)\"".utf8)
    }
}
