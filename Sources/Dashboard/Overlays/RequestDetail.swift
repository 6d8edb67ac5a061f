internal import Resilience

/// The life of one request, shown over the screen.
struct RequestDetail: Hashable, Sendable {
    enum Wire: Hashable, Sendable {
        case loading
        /// It is no longer kept, or was never sent.
        case absent
        case loaded(Exchange)
    }

    let call: CallID
    var wire: Wire = .loading
    /// The first line that is shown.
    var offset = 0
}
