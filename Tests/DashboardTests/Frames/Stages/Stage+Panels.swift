import Resilience
import Screen

@testable import Dashboard

extension Stage {
    /// The panels themselves, as they stand now.
    static let panels: [Stage] =
        layouts + zoomed + [
            Stage("calm", in: .calm),
            Stage("trouble"),
            Stage("start", in: .start),
            Stage("unreachable", in: .calm) { seat in
                seat.tell(.connectionChanged(.lost(reason: "connection refused")))
                seat.wait(90)
            },
            Stage("frozen") { seat in
                seat.press(.character("Z"))
                seat.wait(12)
            },
            Stage("one-credential", in: .credentials) { seat in
                seat.press(.character("C"), .down, .down, .enter)
            },
            Stage("graphs-blocks") { $0.press(.character("V")) },
        ]

    private static let layouts: [Stage] = [
        Stage("layout-traffic") { $0.press(.character("L")) },
        Stage("layout-health") { $0.press(.character("L"), .character("L")) },
        Stage("layout-own") { $0.press(.character("5"), .character("("), .character("(")) },
        Stage("hidden") { $0.press(.character("4"), .character("H")) },
    ]

    private static let zoomed = Panel.allCases.map { panel in
        Stage("zoomed-\(panel.word)") { $0.press(.character(panel.digit), .down, .character("z")) }
    }
}

extension Panel {
    /// The key that gives it the keyboard.
    fileprivate var digit: Character {
        switch self {
        case .limits: "1"
        case .breakers: "2"
        case .queue: "3"
        case .latency: "4"
        case .requests: "5"
        case .events: "6"
        }
    }
}
