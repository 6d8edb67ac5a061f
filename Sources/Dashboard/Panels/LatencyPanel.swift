// ┌─4 Latency 5m──────────────────────────────[ ] range─┐
// │route       p50    p95    p99    max    err     n  p99 │
// │uploads   410ms   2.1s   4.8s   9.0s  !52%    40  ⣀⣤⣿ │
// │api        88ms  240ms  910ms   1.9s  0.4%   312  ⣀⣀⣤ │
// └─────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen
internal import Timing

/// How long answers take by route class, who fails most first, with the p99 of the last minutes.
struct LatencyPanel: PanelContent {
    private let figures: Figures
    private let latencies: [LatencySnapshot]
    private let span: LatencySpan
    private let scale: PlotScale
    /// A plot one line high tells nothing with one dot a cell.
    private let hasDots: Bool
    private let marks: [Int]

    init(_ model: Model) {
        figures = model.figures
        latencies = model.latencies
        span = model.span
        hasDots = model.look.symbols.isUnicode
        marks = model.marks(inSlotsOf: LatencySnapshot.historySlot)
        scale = Self.scale(for: latencies)
    }

    /// One scale for all routes, so that they can be compared.
    private static func scale(for latencies: [LatencySnapshot]) -> PlotScale {
        var (lowest, highest) = (Double.infinity, 1.0)
        for latency in latencies {
            for case let value? in latency.history where value > 0 && value.isFinite {
                lowest = min(lowest, value)
                highest = max(highest, value)
            }
        }
        return PlotScale(kind: .logarithmic, lowest: min(lowest, highest), highest: highest)
    }

    var title: String { span.title }

    func note(shown: Int) -> String {
        let part = part(shown: shown)
        return part.isEmpty ? "[ ] range" : "\(part), [ ] range"
    }

    let emptiness = "Nothing has been answered yet."
    var rowCount: Int { latencies.count }

    let columns = [
        TableColumn(title: "route", minimum: 8, ideal: 10),
        TableColumn(title: "p50", minimum: 5, ideal: 6, alignment: .right),
        TableColumn(title: "p95", minimum: 5, ideal: 6, alignment: .right),
        TableColumn(title: "p99", minimum: 5, ideal: 6, alignment: .right),
        TableColumn(title: "max", minimum: 5, ideal: 6, priority: 4, alignment: .right),
        TableColumn(title: "err", minimum: 5, ideal: 6, alignment: .right),
        TableColumn(title: "n", minimum: 5, ideal: 6, priority: 2, alignment: .right),
        TableColumn(
            title: "p99 over time",
            minimum: 6,
            ideal: 13,
            priority: 3,
            alignment: .right,
            takesRest: true
        ),
    ]

    func row(at index: Int) -> TableRow {
        let latency = latencies[index]
        let figure = span.figures(of: latency)
        let values = Array(latency.history.suffix(span.slots(of: LatencySnapshot.historySlot)))
        let series = PlotSeries(values: values, role: Self.role(of: figure.p99))
        return TableRow(cells: [
            .text(latency.routeClass.rawValue),
            .text(figures.latency(figure.p50)),
            .text(figures.latency(figure.p95)),
            .styled(figures.latency(figure.p99), Self.role(of: figure.p99)),
            .text(figures.latency(figure.max)),
            .styled(failures(of: figure), Self.role(ofShare: figure.failureShare)),
            .text(figures.count(figure.count)),
            hasDots
                ? .plot(Plot(series: [series], scale: scale, fill: .area, span: .whole, marks: marks))
                : .sparkline(
                    Sparkline(
                        values: values,
                        maximum: scale.highest,
                        role: series.role,
                        span: .whole,
                        marks: marks
                    )
                ),
        ])
    }

    /// From a tenth of failures on a sign stands before the number.
    private func failures(of figure: LatencyFigures) -> String {
        let share = figures.share(figure.failures, of: figure.count)
        return figure.failureShare >= 0.1 ? "!\(share)" : share
    }

    private static func role(ofShare share: Double) -> Role {
        switch share {
        case ..<0.1: .text
        case ..<0.35: .warn
        default: .bad
        }
    }

    private static func role(of duration: Duration?) -> Role {
        switch duration ?? .zero {
        case ..<(.seconds(1)): .graphLow
        case ..<(.seconds(5)): .graphMiddle
        default: .graphHigh
        }
    }
}
