internal import Resilience
internal import Timing

/// How a call's life was spent.
struct Timeline: Hashable, Sendable {
    enum Phase: CaseIterable, Hashable, Sendable {
        /// Held back, or waiting for another call's answer.
        case waiting
        case onTheWire
        /// Between two attempts.
        case pausing

        var words: String {
            switch self {
            case .waiting: "waited"
            case .onTheWire: "on the wire"
            case .pausing: "between attempts"
            }
        }
    }

    struct Span: Hashable, Sendable {
        var phase: Phase
        var duration: Duration
    }

    /// In their order; none is empty.
    private(set) var spans: [Span] = []
    private(set) var total = Duration.zero

    init(of row: RequestRow, at now: Instant) {
        var (phase, start) = (Phase.waiting, row.receivedAt)
        for step in row.trace {
            guard let next = Self.phase(after: step.kind) else { continue }
            append(phase, from: start, to: step.at)
            (phase, start) = (next, step.at)
        }
        append(phase, from: start, to: row.hasEnded ? row.trace.last?.at ?? start : now)
    }

    func total(of phase: Phase) -> Duration {
        spans.filter { $0.phase == phase }.reduce(into: .zero) { $0 += $1.duration }
    }

    /// A glyph's count for each span, that fill the width; no span is without one.
    func widths(in columns: Int) -> [Int] {
        guard total > .zero, columns >= spans.count else { return [] }
        let whole = Double(total.nanoseconds)
        var widths = spans.map { max(1, Int(Double($0.duration.nanoseconds) / whole * Double(columns))) }
        while widths.reduce(0, +) > columns, let longest = widths.indices.max(by: { widths[$0] < widths[$1] })
        {
            widths[longest] -= 1
        }
        let rest = columns - widths.reduce(0, +)
        if let longest = widths.indices.max(by: { widths[$0] < widths[$1] }) { widths[longest] += rest }
        return widths
    }

    private mutating func append(_ phase: Phase, from start: Instant, to end: Instant) {
        let duration = start.duration(to: max(start, end))
        guard duration > .zero else { return }
        total += duration
        if spans.last?.phase == phase {
            spans[spans.count - 1].duration += duration
        } else {
            spans.append(Span(phase: phase, duration: duration))
        }
    }

    private static func phase(after kind: TraceStep.Kind) -> Phase? {
        switch kind {
        case .received, .queued, .joined: .waiting
        case .sent: .onTheWire
        case .answered, .retrying: .pausing
        case .reprioritised, .ended: nil
        }
    }
}
