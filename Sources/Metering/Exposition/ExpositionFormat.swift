/// The two languages in which a metrics page is written.
public enum ExpositionFormat: Hashable, Sendable, CaseIterable {
    /// Prometheus' text format 0.0.4.
    case prometheus
    /// OpenMetrics 1.0.0.
    case openMetrics

    /// The HTTP header of a page in this format.
    public var contentType: String {
        switch self {
        case .prometheus: "text/plain; version=0.0.4; charset=utf-8"
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        }
    }

    /// What a reader with this `Accept` header wants most. Without the header, and where it wants neither, it is
    /// Prometheus' text, which every reader can show (RFC 9110 section 12.5.1).
    public init(accepting header: String?) {
        let ranges = (header ?? "").split(separator: ",").map(MediaRange.init)
        let open = ranges.filter(\.isOpenMetrics).map(\.quality).max() ?? 0
        let text = ranges.filter(\.isPlainText).map(\.quality).max() ?? 0
        self = open > 0 && open >= text ? .openMetrics : .prometheus
    }
}

/// One entry of an `Accept` header.
private struct MediaRange {
    let type: String
    /// 0 to 1; 0 is "never".
    let quality: Double
    let version: String?

    init(_ entry: Substring) {
        let parts = entry.split(separator: ";").map { part in
            part.filter { !$0.isWhitespace }.lowercased()
        }
        type = parts.first ?? ""
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
        self.quality = quality.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        version = parts.dropFirst().first { $0.hasPrefix("version=") }.map { String($0.dropFirst(8)) }
    }

    var isOpenMetrics: Bool {
        type == "application/openmetrics-text" && (version == nil || version == "1.0.0")
    }

    var isPlainText: Bool { type == "text/plain" }
}
