/// What changes the screen alone.
enum ScreenCommand: String, CaseIterable, Hashable, Sendable {
    case open, back, filter, zoom, freeze, copy, copyCurl, copyBody
    case shorterSpan, longerSpan, sort, reverseSort, follow, verbosity
    case palette, layout, tune, who, alerts, acknowledge, snapshot, record, weather
    case artifacts, downloads
    case hide, panelEarlier, panelLater, saveLayout, ui, graphs
    case earlier, later, at, mark, earlierMark, laterMark
    case theme, credential, mouse, faster, slower, help, repaint,
        suspend, quit, interrupt
}
