import Resilience
import Screen

@testable import Dashboard

extension Stage {
    /// Lines, menus and sheets over the panels.
    static let sheets: [Stage] =
        tuner + weather + [
            Stage("help") { $0.press(.character("?")) },
            Stage("breaker") { $0.press(.character("b")) },
            Stage("severe") { $0.press(.character("b"), .character("O")) },
            Stage("themes") { $0.press(.character("T")) },
            Stage("filter") { seat in
                seat.press(.character("/"))
                seat.type("get|post(")
            },
            Stage("palette") { seat in
                seat.press(.character(":"))
                seat.type("set rateLimit.")
            },
            Stage("who") { $0.press(.character("W")) },
            Stage("alerts") { seat in
                seat.wait(90)
                seat.tell(.sampled(Samples.calm.moved(to: seat.now)))
                seat.wait(60)
                seat.tell(.sampled(Samples.trouble.moved(to: seat.now)))
                seat.press(.character("A"))
            },
            Stage("credentials", in: .credentials) { $0.press(.character("C"), .down) },
        ]

    private static let tuner: [Stage] = [
        Stage("tuner", in: .calm) { seat in
            tune(&seat)
            seat.press(.character("t"), .down)
        },
        Stage("tuner-edit", in: .calm) { seat in
            tune(&seat)
            seat.press(.character("t"), .down, .enter, .control("u"))
            seat.type("250")
        },
        Stage("tuner-filter", in: .calm) { seat in
            tune(&seat)
            seat.press(.character("t"), .character("/"))
            seat.type("delay")
        },
        Stage("preset", in: .calm) { seat in
            tune(&seat)
            seat.press(.character("t"), .character("P"))
        },
    ]

    private static func tune(_ seat: inout Operator) {
        seat.tell(.settingsRead(ResolvedSettings(), file: "config.toml"))
        seat.type(":set rateLimit.reservePercentage 25%")
        seat.press(.enter)
    }

    private static let weather: [Stage] = [
        Stage("weather-asked", in: .simulated) { $0.press(.character("S")) },
        Stage("weather", in: .simulated) { seat in
            seat.press(.character("S"))
            seat.tell(.weatherLoaded(Samples.weather))
            seat.press(.down, .down)
        },
    ]
}
