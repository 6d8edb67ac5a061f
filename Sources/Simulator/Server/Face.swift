/// Which of its two hosts the simulator plays on a port.
enum Face: Hashable, Sendable {
    case api
    case blob
}
