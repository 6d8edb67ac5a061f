internal import Timing

/// A spell of weather with a beginning and an end on the scenario's clock, once or again and again.
struct Phase: Hashable, Sendable {
    let name: String
    /// After the server's start.
    let after: Duration
    let lasting: Duration
    /// From one beginning to the next; nil for a phase that comes once.
    let every: Duration?
    let weather: Weather

    func isOn(at elapsed: Duration) -> Bool {
        guard elapsed >= after else { return false }
        guard let every else { return elapsed < after + lasting }
        let since = (elapsed - after).nanoseconds % every.nanoseconds
        return since < lasting.nanoseconds
    }
}
