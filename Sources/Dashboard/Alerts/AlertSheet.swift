/// The log of alerts while it is looked at.
struct AlertSheet: Hashable, Sendable {
    /// `nil` until the operator chose one.
    var selected: AlertLog.Alert.ID?
}
