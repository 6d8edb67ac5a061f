/// A registration for events. They come until it is stopped or dropped.
public final class Listener: Sendable {
    private let onStop: @Sendable () -> Void

    init(onStop: @escaping @Sendable () -> Void) {
        self.onStop = onStop
    }

    deinit {
        onStop()
    }

    /// No batch begins after this; one that is being delivered may still end.
    public func stop() {
        onStop()
    }
}
