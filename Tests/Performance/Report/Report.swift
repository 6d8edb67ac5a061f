import Foundation

/// All figures of one run, as a table for people.
///
///     figure                              median     least … most            target       judged by      ratio
///     breaker: admit + settle            45.9 ns     44.3 … 46.0             ≤ 80.0 ns    ≤ 71.9 ns      0.64  ok
struct Report: Sendable {
    let yardstick: Yardstick
    let figures: [Figure]

    static let rule = """
        Targets that are costs of the processor are meant for a machine where an uncontended Mutex takes 16 ns and a \
        reading of the clock 26 ns.
        They are judged times (Mutex + clock) / 42 ns of this run; rates are divided by it. All others are judged as \
        they stand.
        Processor costs are CPU time of the thread, not time on the wall. “ratio” is measured by judged.
        """

    static let heading = line(["figure", "measured", "least … most", "target", "judged by", "ratio", ""])

    static func yardstickLine(_ yardstick: Yardstick) -> String {
        String(
            format: "Mutex %.1f ns (16), clock %.1f ns (26): this machine is judged at %.2f times the costs.",
            yardstick.mutex,
            yardstick.clock,
            yardstick.slowness
        )
    }

    static func row(_ figure: Figure, on yardstick: Yardstick) -> String {
        let unit = figure.unit
        let bound = figure.target?.bound(on: yardstick)
        let row = line([
            figure.title,
            unit.text(figure.measured),
            "\(unit.text(figure.sample.least)) … \(unit.text(figure.sample.most))",
            figure.target?.bound.text(in: unit) ?? "",
            bound?.text(in: unit) ?? "",
            bound.map { ratio(figure.measured, to: $0.value) } ?? "",
            Judgement(figure, on: yardstick).mark,
        ])
        return figure.remark.map { "\(row)\n    \($0)" } ?? row
    }

    private static func ratio(_ measured: Double, to bound: Double) -> String {
        bound == 0 ? "" : String(format: "%.2f", measured / bound)
    }

    private static func line(_ cells: [String]) -> String {
        let widths = [46, 12, 25, 13, 13, 6, 0]
        let padded = zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - cell.count))
        }
        return padded.joined(separator: " ")
    }
}
