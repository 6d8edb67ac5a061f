/// How large a recording grows before its oldest part goes.
struct RecordingBounds: Sendable {
    /// A file that has so many bytes is put aside.
    var fileBytes: Int
    /// Files that are kept aside; at least one.
    var keptFiles: Int

    /// 128 MiB in all.
    static let standard = RecordingBounds(fileBytes: 32 << 20, keptFiles: 3)
}
