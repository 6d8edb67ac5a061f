/// Bytes that come when asked for: a file, an entry of an archive, or what a test makes up.
protocol ByteSource {
    /// Fills the buffer from its start and gives how many bytes it took; zero at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
