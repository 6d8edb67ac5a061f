internal import GitHub
internal import Resilience
internal import Simulator

extension Request {
    /// A scenario's call in the client's words; `nil` where its method is none of HTTP's.
    init?(_ planned: PlannedCall) {
        guard let method = Method(rawValue: planned.method) else { return nil }
        self.init(
            method,
            planned.path,
            body: planned.body.map { Array($0.utf8) },
            priority: planned.priority.flatMap(Priority.init(name:)),
            caller: planned.caller
        )
    }
}
