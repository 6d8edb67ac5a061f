/// The calls of one lane and priority, oldest first. All of them are held by the same things, so one answer to its
/// oldest call is an answer to all.
struct WaitingLine: Sendable {
    /// Slot of the oldest; negative where nobody waits.
    var oldest: Int32 = -1
    /// Slot of the newest; negative where nobody waits.
    var newest: Int32 = -1
    var count = 0
    /// What the line waited for when it was last asked; `nil` after a grant, and before the first asking.
    var wait: Wait?
    /// What was last told about it.
    var told: Hold?
    /// True while it stands in the list of lines that may have something to tell.
    var mayHaveChanged = false
}
