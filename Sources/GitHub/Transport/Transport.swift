/// What carries one attempt to GitHub and its answer back. A protocol because it is the edge to the network:
/// tests put a scripted one in its place.
///
/// `perform` decides nothing: no redirect is followed and nothing is repeated. It observes the cancellation of
/// its task and then throws `cancelled`.
public protocol Transport: Sendable {
    /// Sends a request, and returns when its answer is whole. It follows no redirect, repeats nothing, and
    /// ends soon when the task is cancelled.
    func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse

    /// Like `perform`, with the body handed on part by part as fast as its reader takes it, and not inflated. Returns
    /// when the whole body has been written into the pipe, whose end is none of the transport's business.
    func stream(_ request: WireRequest, into pipe: BodyPipe) async throws(TransportError)

    /// Closes all connections. Called once, after the last `perform` has returned.
    func shutdown() async
}
