/// A program that works through the client: what it asks, how often, and how urgent it thinks that is.
struct Caller: Hashable, Sendable {
    /// Calls that come at once, again and again.
    struct Burst: Hashable, Sendable {
        let size: Int
        let every: Duration
        /// Before the first one.
        let after: Duration
    }

    /// One kind of call that the caller makes.
    struct Call: Hashable, Sendable {
        /// How often it is chosen, against the weights of the others.
        let weight: Int
        let method: String
        /// A path with names in braces to fill in: `{repo}`, `{issue}`, `{run}`, `{job}`, `{artifact}`,
        /// `{check}`, `{sha}`, `{word}`, `{page}`.
        let path: String
        let body: String?
    }

    let name: String
    /// Calls that come one by one at random instants; 0 for none.
    let perMinute: Double
    let burst: Burst?
    /// The priority's name, or nil where the client shall choose by the route.
    let priority: String?
    let calls: [Call]
}
