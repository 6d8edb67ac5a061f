public import Timing

/// What an operator may ask of the running core.
public enum OperatorCommand: Hashable, Sendable {
    /// Nothing leaves the queue until `resumeQueue`.
    case pauseQueue
    /// Ends a pause.
    case resumeQueue
    /// Accept nothing more; what waits still goes its way.
    case closeQueue
    /// Accept nothing more, refuse what waits, let what is in flight end.
    case drainQueue
    /// Accept calls again after `drainQueue`; what was refused stays refused.
    case openQueue
    /// `until`: then the breaker judges by itself again; `nil` holds until told otherwise.
    case breaker(RouteClass, BreakerControl, until: Instant? = nil)
    /// Ends the open time of an open breaker: the next call is its probe.
    case probeBreaker(RouteClass)
    /// Opens a gate that the service's answers shut. Calls leave carefully at first; what they are answered counts.
    case openGate(CredentialName, Event.Gate)
    /// A call that waits is as urgent as this from now on.
    case reprioritise(CallID, Priority)
    /// Get a new token now; one that was given from outside is tried again.
    case refreshCredential(CredentialName)
    /// Let go of the token, and refuse the credential's calls until it is refreshed. One that was given from
    /// outside is gone for as long as the program runs.
    case dropCredential(CredentialName)
}

/// An operator's hand on a breaker.
public enum BreakerControl: Hashable, Sendable {
    /// Refuse everything until told otherwise.
    case forceOpen
    /// Admit everything until told otherwise.
    case forceClosed
    /// Admit everything, and tell when it would have tripped.
    case metricsOnly
    /// Back to its own judgement, closed and with an empty window.
    case automatic
}
