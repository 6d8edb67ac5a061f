/// How an answer goes out, once its time has come.
enum Delivery: Hashable, Sendable {
    /// As it is.
    case whole
    /// Nothing is sent; the connection is reset.
    case reset
    /// So many bytes of the body, then the connection is closed. `content-length` tells the full length.
    case cut(after: Int)
    /// So many bytes of the body, then silence on an open connection.
    case stall(after: Int)
    /// A chunked body in which a chunk's size is no number.
    case garbage
    /// The body, at so many bytes a second.
    case trickle(bytesPerSecond: Int)
    /// So many bytes at that rate, then the connection is closed.
    case trickleThenCut(bytesPerSecond: Int, after: Int)
}
