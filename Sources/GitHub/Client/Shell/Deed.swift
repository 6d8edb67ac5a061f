internal import Resilience
internal import Timing

/// Something the shell does after a turn of the core, outside the lock.
enum Deed {
    case begin(Attempt)
    case abort(Attempt)
    case answer(PendingCall.Caller, Result<Response, ClientError>)
    case setAlarm(Instant?)
    /// Somebody is to ask GitHub for this credential's limits.
    case inquire(CredentialName)
    case setTokenAlarm(Instant?)
    /// To be delivered by whoever finds nobody delivering; more may have gathered when it is done.
    case deliver([Event])
    case tellIdle([CheckedContinuation<Void, Never>])
}
