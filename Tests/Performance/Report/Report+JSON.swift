import Foundation

extension Report {
    private struct Line: Encodable {
        let name: String
        let title: String
        let unit: String
        let measured: Double
        let median: Double
        let least: Double
        let most: Double
        let runs: Int
        /// `atMost` or `atLeast`; absent where there is no target.
        let bound: String?
        /// As the requirement states it.
        let target: Double?
        /// As it counts on this machine.
        let judgedBy: Double?
        let judgement: String
        let remark: String?
    }

    private struct Machine: Encodable {
        let mutexNanoseconds: Double
        let clockNanoseconds: Double
        let slowness: Double
    }

    private struct Whole: Encodable {
        let rule: String
        let machine: Machine
        let figures: [Line]
    }

    /// The same figures for programs.
    func json() throws -> Data {
        let machine = Machine(
            mutexNanoseconds: yardstick.mutex,
            clockNanoseconds: yardstick.clock,
            slowness: yardstick.slowness
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(Whole(rule: Self.rule, machine: machine, figures: figures.map(line)))
    }

    private func line(_ figure: Figure) -> Line {
        Line(
            name: figure.name,
            title: figure.title,
            unit: figure.unit.rawValue,
            measured: figure.measured,
            median: figure.sample.median,
            least: figure.sample.least,
            most: figure.sample.most,
            runs: figure.sample.values.count,
            bound: figure.target.map { $0.bound.name },
            target: figure.target?.bound.value,
            judgedBy: figure.target?.bound(on: yardstick).value,
            judgement: Judgement(figure, on: yardstick).rawValue,
            remark: figure.remark
        )
    }
}

extension Target.Bound {
    fileprivate var name: String {
        switch self {
        case .atMost: "atMost"
        case .atLeast: "atLeast"
        }
    }
}
