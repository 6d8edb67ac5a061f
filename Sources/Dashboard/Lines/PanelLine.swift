internal import Screen

/// A line of a panel that says less where it has less room, and never half a figure.
struct PanelLine: Hashable, Sendable {
    var segments: [Segment]

    init(_ segments: [Segment]) {
        self.segments = segments
    }

    /// The highest ranks are shortened and go first; what has no rank is only said in its shorter forms.
    func line(width: Int) -> TextLine {
        let gap = TextRun("  ", .dim)
        var kept = segments
        while TextLine(Segment.line(kept, separator: gap, width: .max)).width > width,
            let worst = kept.map(\.rank).max(), worst > 0,
            let index = kept.lastIndex(where: { $0.rank == worst })
        {
            if let shorter = kept[index].shorter {
                kept[index] = shorter
            } else {
                kept.remove(at: index)
            }
        }
        return TextLine(Segment.line(kept, separator: gap, width: width))
    }
}
