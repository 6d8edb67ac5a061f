internal import Timing

/// Where records end up. A protocol because the log and the audit differ in what they write and are alike in
/// how they are fed; both belong to the one thread of their writer.
protocol RecordSink<Element> {
    associatedtype Element: Sendable

    /// Writes them all or none.
    ///
    /// - Parameter lost: how many never reached the sink since the last write, because it could not be
    /// written for too
    ///   long.
    func write(_ elements: [Element], lost: Int, at now: Instant) throws(RecordFileError)

    /// Returns when what was written is on the disk.
    func sync() throws(RecordFileError)
}
