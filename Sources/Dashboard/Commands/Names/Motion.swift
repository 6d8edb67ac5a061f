/// Ways to move within the focused panel's list, and between panels.
enum Motion: String, CaseIterable, Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last, nextMatch, previousMatch, nextPanel, previousPanel
}
