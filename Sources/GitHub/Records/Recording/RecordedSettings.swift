public import Resilience

/// The settings of a client that are not the defaults, with where each came from.
public struct RecordedSettings: Hashable, Sendable {
    /// What is not the default, with where it came from.
    public var assignments: [SettingAssignment]
    /// The operator's file, as it was called on the screen.
    public var file: String

    /// Takes the value of each property.
    public init(assignments: [SettingAssignment], file: String) {
        self.assignments = assignments
        self.file = file
    }
}
