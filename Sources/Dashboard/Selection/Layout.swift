/// Which panels share the screen.
enum Layout: String, CaseIterable, Hashable, Sendable {
    /// All six.
    case overview
    /// Limits and breakers above long lists of requests and events.
    case traffic
    /// Limits, breakers, queue and latency with all the room there is.
    case health

    var next: Layout {
        switch self {
        case .overview: .traffic
        case .traffic: .health
        case .health: .overview
        }
    }

    func shows(_ panel: Panel) -> Bool {
        switch (self, panel) {
        case (.overview, _), (_, .limits), (_, .breakers): true
        case (.traffic, .requests), (.traffic, .events): true
        case (.health, .queue), (.health, .latency): true
        case (.traffic, .queue), (.traffic, .latency), (.health, .requests), (.health, .events): false
        }
    }
}
