internal import Resilience

extension LatencyFigures {
    /// The share of failed attempts, 0 to 1; 0 where there were none.
    var failureShare: Double {
        count > 0 ? Double(failures) / Double(count) : 0
    }
}
