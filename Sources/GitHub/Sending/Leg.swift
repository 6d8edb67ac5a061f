/// One stretch of a request's way: what is asked, and of whom.
struct Leg: Hashable, Sendable {
    var request: Request
    /// Asked of another origin than the API's, without anything that proves who we are.
    var isForeign = false
}
