import Resilience
import Screen
import Testing
import Themes

@testable import Dashboard

/// A screen, and how an operator comes to it.
struct Stage: Sendable, CustomTestStringConvertible {
    /// What an operator's eyes and terminal make of it.
    struct Look {
        let size: Size
        let tier: ColorTier
        let symbols: Symbols

        var theme: Theme {
            get throws {
                let text = try #require(BuiltInThemes.text(named: "dark"))
                return try Theme(parsing: text, file: "dark.toml", tier: tier, inheriting: { _ in nil })
            }
        }
    }

    /// What there is to see.
    enum Scene {
        case calm
        /// Limited, a breaker open, the queue paused.
        case trouble
        /// Nothing is known yet.
        case start
    }

    let name: String
    private let scene: Scene
    private let way: @Sendable (inout Operator) throws -> Void

    /// - Parameter way: from the panels to the screen.
    init(
        _ name: String,
        in scene: Scene = .trouble,
        _ way: @escaping @Sendable (inout Operator) throws -> Void = { _ in }
    ) {
        self.name = name
        self.scene = scene
        self.way = way
    }

    var testDescription: String { name }

    func view(_ look: Look) throws -> Canvas {
        var seat = try seat(look)
        try way(&seat)
        return seat.model.view()
    }

    private func seat(_ look: Look) throws -> Operator {
        let snapshot: Snapshot? =
            switch scene {
            case .calm: Samples.calm
            case .trouble: Samples.trouble
            case .start: nil
            }
        return try Operator(
            snapshot,
            events: scene == .trouble ? Samples.story : [],
            size: look.size,
            symbols: look.symbols,
            theme: look.theme
        )
    }
}
