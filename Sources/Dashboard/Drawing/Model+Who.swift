// ┌─Who────────────────────────────────────────────────────────────────────────┐
// │ sorted by who hurts  o sorts anew                                          │
// │                                                                            │
// │ by caller            points  share   calls    sent  limited    lost        │
// │ ci-sync                 812    61%     790     812        3       0        │
// │ ...                                                                        │
// │ others on the credential                                                   │
// │ core                  41 used by others, 3/m of 22/m (14%)                 │
// └────────────────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen

extension Model {
    /// Usage by caller, route and priority, and what others use of each bucket; who hurts most comes first.
    var whoLines: [TextLine] {
        let usage = shown.usage
        let head = TextLine([
            TextRun("sorted by \(usageOrder.title)  ", .text), TextRun("o", .key),
            TextRun(" sorts anew", .dim),
        ])
        return [head, TextLine([])] + section("by caller", usage.callers) + section("by route", usage.routes)
            + section("by priority", usage.priorities) + others
    }

    private func section(_ title: String, _ tallies: [String: Usage.Tally]) -> [TextLine] {
        let ranked = Usage.ranked(tallies, by: usageOrder)
        guard !ranked.isEmpty else { return [] }
        let whole = ranked.reduce(into: 0) { $0 += $1.tally.points }
        let names = max(12, sheetWidth - 48)
        let heads = ["points", "share", "calls", "sent", "limited", "lost"]
        let head = heads.map { $0.padded(to: 8, alignment: .right) }.joined()
        let rows = ranked.map { name, tally in
            let figures = [
                figures.count(tally.points), figures.share(tally.points, of: whole),
                figures.count(tally.calls),
                figures.count(tally.sent), figures.count(tally.limited),
            ].map { $0.padded(to: 8, alignment: .right) }.joined()
            let shortened = name.truncatedInMiddle(to: names - 1, ellipsis: look.symbols.ellipsis)
            return TextLine([
                TextRun(shortened.padded(to: names, alignment: .left), .text), TextRun(figures, .text),
                TextRun(
                    self.figures.count(tally.lost).padded(to: 8, alignment: .right),
                    tally.lost > 0 ? .warn : .dim
                ),
            ])
        }
        return [TextLine([TextRun(title.padded(to: names, alignment: .left), .title), TextRun(head, .dim)])]
            + rows + [TextLine([])]
    }

    /// What others on the same credential use up, worst first.
    private var others: [TextLine] {
        let used = (snapshot?.credentials ?? []).flatMap { credential in
            credential.buckets.filter { $0.foreignTotal > 0 }.map { (credential.name, $0) }
        }.sorted { $0.1.foreignTotal > $1.1.foreignTotal }
        let title = TextLine([TextRun("others on the same credential", .title)])
        guard !used.isEmpty else { return [title, TextLine([TextRun("none that was noticed", .dim)])] }
        return [title]
            + used.map { name, quota in
                let foreign = quota.foreignPerMinute ?? 0
                let share = quota.burnPerMinute.flatMap { $0 > 0 ? figures.percent(foreign / $0 * 100) : nil }
                let rate = share.map { ", \(figures.rate(foreign))/m, \($0) of what is used now" } ?? ""
                return TextLine([
                    TextRun("\(name.rawValue)/\(quota.bucket.rawValue)  ", .text),
                    TextRun("\(figures.count(quota.foreignTotal)) used\(rate)", .warn),
                ])
            }
    }
}
