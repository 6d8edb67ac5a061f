/// What a figure should be.
struct Target: Hashable, Sendable {
    enum Bound: Hashable, Sendable {
        case atMost(Double)
        case atLeast(Double)
    }

    enum Basis: Hashable, Sendable {
        /// As it stands: what a person notices, a ratio, a count.
        case fixed
        /// A cost of the processor, moved with what the yardstick says of this machine.
        case yardstick
    }

    let bound: Bound
    let basis: Basis

    /// The bound that counts on this machine.
    func bound(on yardstick: Yardstick) -> Bound {
        switch (basis, bound) {
        case (.fixed, _): bound
        case (.yardstick, .atMost(let cost)): .atMost(cost * yardstick.slowness)
        case (.yardstick, .atLeast(let rate)): .atLeast(rate / yardstick.slowness)
        }
    }
}

extension Target.Bound {
    var value: Double {
        switch self {
        case .atMost(let value), .atLeast(let value): value
        }
    }

    func isMet(by measured: Double) -> Bool {
        switch self {
        case .atMost(let most): measured <= most
        case .atLeast(let least): measured >= least
        }
    }

    func text(in unit: Unit) -> String {
        switch self {
        case .atMost(let most): "≤ \(unit.text(most))"
        case .atLeast(let least): "≥ \(unit.text(least))"
        }
    }
}
