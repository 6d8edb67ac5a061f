internal import Hummingbird
internal import NIOCore

/// What a request's responder needs beside the request: the connection, to close it.
struct GatewayContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Closes the connection at once.
    func close() {
        channel.close(promise: nil)
    }

    /// Closes a connection on which a body comes that nobody reads, when its answer has had time to be read: otherwise
    /// who sends slowly would hold it for ever.
    func close(after patience: Duration) {
        let channel = channel
        channel.eventLoop.scheduleTask(in: TimeAmount(patience)) { channel.close(promise: nil) }
    }
}
