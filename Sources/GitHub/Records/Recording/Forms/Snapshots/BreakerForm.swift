internal import Resilience
internal import Timing

/// One breaker.
struct BreakerForm: Codable {
    let route: CleanText
    let state: BreakerStateForm
    let since: Int64
    let calls: Int
    let failures: Int
    let slow: Int
    let failureRate: Double?
    let slowRate: Double?
    let probesOut: Int
    let probesAllowed: Int
    let trips: Int
    let refused: Int
    let successesNeeded: Int
    let rules: [CleanText]
    let lastFailure: FailureForm?
    let heldUntil: Int64?

    init(_ breaker: BreakerSnapshot) {
        route = CleanText(breaker.routeClass.rawValue)
        state = BreakerStateForm(breaker.state)
        since = breaker.since.nanoseconds
        calls = breaker.calls
        failures = breaker.failures
        slow = breaker.slow
        failureRate = breaker.failureRate
        slowRate = breaker.slowRate
        probesOut = breaker.probesOut
        probesAllowed = breaker.probesAllowed
        trips = breaker.trips
        refused = breaker.refused
        successesNeeded = breaker.successesNeeded
        rules = breaker.rules.map(CleanText.init)
        lastFailure = breaker.lastFailure.map(FailureForm.init)
        heldUntil = breaker.heldUntil?.nanoseconds
    }

    var value: BreakerSnapshot {
        var breaker = BreakerSnapshot(
            routeClass: RouteClass(rawValue: route.text),
            state: state.value,
            since: Instant(nanoseconds: since),
            calls: calls,
            failures: failures,
            slow: slow,
            failureRate: failureRate,
            slowRate: slowRate,
            probesOut: probesOut,
            probesAllowed: probesAllowed,
            trips: trips,
            refused: refused,
            successesNeeded: successesNeeded,
            rules: rules.map(\.text),
            lastFailure: lastFailure?.value
        )
        breaker.heldUntil = Instant(recorded: heldUntil)
        return breaker
    }
}
