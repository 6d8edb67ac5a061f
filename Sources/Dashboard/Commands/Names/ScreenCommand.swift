/// What changes the screen alone.
enum ScreenCommand: String, CaseIterable, Hashable, Sendable {
    case open, back, filter, zoom, freeze, copy, copyCurl, copyBody
    case shorterSpan, longerSpan, sort, reverseSort, follow, verbosity
    case palette, tune, who, alerts, acknowledge, snapshot, theme, mouse, faster, slower, help, repaint,
        suspend, quit, interrupt
}
