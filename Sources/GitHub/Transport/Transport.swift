/// What carries one attempt to GitHub and its answer back. A protocol because it is the edge to the network:
/// tests put a scripted one in its place.
///
/// `perform` decides nothing: no redirect is followed and nothing is repeated. It observes the cancellation of
/// its task and then throws `cancelled`.
public protocol Transport: Sendable {
    func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse

    /// Closes all connections. Called once, after the last `perform` has returned.
    func shutdown() async
}
