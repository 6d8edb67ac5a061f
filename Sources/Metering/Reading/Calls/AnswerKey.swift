internal import Resilience

/// What answers must have in common to be counted together.
struct AnswerKey: Hashable, Sendable {
    let routeClass: String
    let status: String

    var labels: Labels { ["route_class": routeClass, "status": status] }
}

extension Answer {
    /// `2xx` and so on.
    var statusClass: String { status.map { "\($0 / 100)xx" } ?? "none" }
}
