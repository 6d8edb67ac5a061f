public import Timing

/// Something that the client learnt beside the ending of a call.
public enum Finding: Hashable, Sendable {
    /// The call was answered by what it was answered before: the service said that nothing has changed.
    /// `isFree` where no primary limit counted that.
    case unchanged(CallID, isFree: Bool)
    /// A read was answered without asking: a moment ago the service said that there is no such thing.
    case knownMissing(path: String)
    /// An address is another one for good; reads of the old one go straight to the new one.
    case moved(from: String, to: String)
    /// The service is going to drop an endpoint. Told once for each.
    case deprecated(endpoint: String, since: Instant?, sunset: Instant?)
}
