/// What happened to the calls of one priority since start. No number here ever falls, but for the depth.
struct QueueTally: Sendable {
    var depth = 0
    var enqueued = 0
    var dequeued = 0
    var refused = 0
    var evicted = 0
    var expired = 0
}
