/// The counters of the calls that share all labels.
struct CallSeries: Hashable, Sendable {
    let labels: Labels
    var requests = 0
    var failures = 0
}
