/// A role's style as a theme's file writes it. What is nil comes from the role's parent.
struct StyleSpec: Hashable, Sendable {
    var foreground: ColorSpec?
    var background: ColorSpec?
    var attributes: Attributes?
}
