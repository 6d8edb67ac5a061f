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

    /// - Returns: the dashboard as the operator has it then.
    func model(_ look: Look) throws -> Model {
        var seat = try Operator(
            scene.snapshot,
            events: scene.events,
            size: look.size,
            symbols: look.symbols,
            theme: look.theme,
            others: scene.others,
            source: scene.source,
            at: scene.start
        )
        try way(&seat)
        return seat.model
    }
}
