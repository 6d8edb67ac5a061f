@testable import Screen

/// One of each widget, with something of everything in it.
enum Samples {
    static let frame = Frame(title: "Limits", number: 1, note: "4 of 9", isFocused: true)

    static let sparkline = Sparkline(values: [nil, 0, 1, 2, nil, 4, 6, 8, 3], maximum: nil, role: .graphLow)

    static let plot = Plot(
        series: [
            PlotSeries(values: [1, 2, 4, 8, 16, nil, nil, 64, 32, 16, 16, 16, 2, 1, 0], role: .graphLow)
        ],
        scale: PlotScale(kind: .logarithmic, lowest: 1, highest: 64),
        fill: .line
    )

    static let table = Table(
        columns: [
            TableColumn(title: "id", minimum: 4, ideal: 5, alignment: .right),
            TableColumn(title: "state", minimum: 6, ideal: 8, priority: 1),
            TableColumn(title: "path", minimum: 8, ideal: 16, priority: 2, cut: .inMiddle, takesRest: true),
            TableColumn(title: "done", minimum: 5, ideal: 8, priority: 3),
            TableColumn(title: "rate", minimum: 4, ideal: 8, priority: 4),
        ],
        rows: (1...6).map(row),
        selected: 2,
        offset: 1,
        sort: TableSort(column: 0, order: .descending)
    )

    private static func row(_ number: Int) -> TableRow {
        let state: TableCell = number == 2 ? .styled("x OPEN", .stateOpen) : .styled("o CLOSED", .stateClosed)
        let progress: Double? = number == 3 ? nil : Double(number) / 7
        return TableRow(
            cells: [
                .text("\(4806 + number)"),
                state,
                .text("/repos/x/y/actions/artifacts/\(number)/zip"),
                .gauge(Gauge(fraction: progress, role: .ok)),
                .sparkline(Sparkline(values: (0...number).map(Double.init))),
            ],
            role: number == 4 ? .muted : .text
        )
    }

    static let form = Form(
        fields: [
            FormField(label: "Method", content: .choice(ChoiceField(options: ["GET", "POST"], selected: 1))),
            FormField(
                label: "Path",
                content: .text(TextField(text: "/repos/x/y/issues?labels=中文")),
                problem: "begins with no owner"
            ),
            FormField(label: "Token", content: .text(TextField(text: "ghp_1234", isSecret: true))),
            FormField(label: "Body", content: .text(TextField(placeholder: "none"))),
        ],
        focus: 1
    )

    static let dialog = Dialog(
        title: "Force open",
        text: "Breaker uploads will refuse 12 queued requests until it is closed again.",
        form: Form(fields: [FormField(label: "Type uploads", content: .text(TextField(text: "upl")))]),
        buttons: ["Force open", "Cancel"],
        focusedButton: 1,
        role: .bad
    )

    static let textBlock = TextBlock("Secondary limit of 中文字符 was hit.\n\nRetry after 48 s.", role: .text)

    static let hintBar = HintBar([
        Hint(key: "s", label: "send"),
        Hint(key: "p", label: "pause", isPossible: false),
        Hint(key: "T", label: "theme", priority: 2),
        Hint(key: "w", label: "snapshot", priority: 3),
        Hint(key: "?", label: "help"),
    ])

    static let toast = Toast("POST 4811 got 403, retry after 48 s", role: .warn)

    static let line = TextLine([TextRun("!! LIMITED", .limitEmpty), TextRun(" core until 10:39:49", .text)])
}
