internal import Resilience

/// What calls must have in common to be counted together.
struct CallKey: Hashable, Sendable {
    let credential: String
    let resource: String
    let routeClass: String
    let priority: Priority
    let caller: String

    init(credential: String, resource: String, routeClass: String, priority: Priority, caller: String) {
        self.credential = credential
        self.resource = resource
        self.routeClass = routeClass
        self.priority = priority
        self.caller = caller
    }

    /// What no limit counts has the resource `none`.
    init(_ call: Call) {
        self.init(
            credential: call.lane.credential.rawValue,
            resource: call.lane.bucket?.rawValue ?? "none",
            routeClass: call.lane.routeClass.rawValue,
            priority: call.priority,
            caller: call.caller
        )
    }

    var labels: Labels {
        [
            "credential": credential, "resource": resource, "route_class": routeClass,
            "priority": priority.name, "caller": caller,
        ]
    }
}
