import TestSupport

@testable import Screen

/// Widgets with the worst that they can be given.
enum RandomWidget {
    static func rect(near size: Size, using dice: inout Dice) -> Rect {
        if Int.random(in: 0..<20, using: &dice) == 0 {
            return Rect(
                x: extreme(using: &dice),
                y: extreme(using: &dice),
                width: extreme(using: &dice),
                height: extreme(using: &dice)
            )
        }
        return Rect(
            x: Int.random(in: -20...(size.width + 5), using: &dice),
            y: Int.random(in: -10...(size.height + 5), using: &dice),
            width: Int.random(in: 0...(size.width + 30), using: &dice),
            height: Int.random(in: 0...(size.height + 10), using: &dice)
        )
    }

    static func make(using dice: inout Dice) -> any Widget {
        switch Int.random(in: 0..<12, using: &dice) {
        case 0: return frame(using: &dice)
        case 1: return Gauge(fraction: number(using: &dice), role: role(using: &dice))
        case 2: return sparkline(using: &dice)
        case 3: return plot(using: &dice)
        case 4, 5: return table(using: &dice)
        case 6: return form(using: &dice)
        case 7, 8: return dialog(using: &dice)
        case 9: return TextBlock(text(using: &dice), offset: extreme(using: &dice))
        case 10: return HintBar((0..<count(using: &dice)).map { _ in hint(using: &dice) })
        default: return Toast(text(using: &dice), role: role(using: &dice))
        }
    }

    private static func extreme(using dice: inout Dice) -> Int {
        [Int.min, -1, 0, 1, 2, 7, 40, Int.max].randomElement(using: &dice) ?? 0
    }

    private static func count(using dice: inout Dice) -> Int {
        Int.random(in: 0...12, using: &dice)
    }

    private static func text(using dice: inout Dice) -> String {
        (0..<Int.random(in: 0...4, using: &dice)).map { _ in RandomText.make(using: &dice) }.joined()
    }

    private static func role(using dice: inout Dice) -> Role {
        Role.allCases.randomElement(using: &dice) ?? .text
    }

    private static func number(using dice: inout Dice) -> Double? {
        let odd: [Double?] = [nil, 0, -1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, 1e-300]
        return Bool.random(using: &dice)
            ? Double.random(in: -1...100, using: &dice) : odd.randomElement(using: &dice) ?? nil
    }

    private static func numbers(using dice: inout Dice) -> [Double?] {
        (0..<Int.random(in: 0...300, using: &dice)).map { _ in number(using: &dice) }
    }

    private static func frame(using dice: inout Dice) -> Frame {
        Frame(
            title: text(using: &dice),
            number: extreme(using: &dice),
            note: text(using: &dice),
            isFocused: true
        )
    }

    private static func sparkline(using dice: inout Dice) -> Sparkline {
        Sparkline(values: numbers(using: &dice), maximum: number(using: &dice), role: role(using: &dice))
    }

    private static func plot(using dice: inout Dice) -> Plot {
        let values = numbers(using: &dice)
        let kind: PlotScale.Kind = Bool.random(using: &dice) ? .linear : .logarithmic
        let scale =
            Bool.random(using: &dice)
            ? PlotScale(kind: kind, fitting: values)
            : PlotScale(kind: kind, lowest: number(using: &dice) ?? 0, highest: number(using: &dice) ?? 1)
        return Plot(
            series: [
                PlotSeries(values: values, role: .graphLow), PlotSeries(values: [1, nil], role: .graphHigh),
            ],
            scale: scale,
            fill: Bool.random(using: &dice) ? .line : .area
        )
    }

    private static func cell(using dice: inout Dice) -> TableCell {
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: .text(text(using: &dice))
        case 1: .styled(text(using: &dice), role(using: &dice))
        case 2: .gauge(Gauge(fraction: number(using: &dice), role: .ok))
        case 3: .sparkline(sparkline(using: &dice))
        default: .plot(plot(using: &dice))
        }
    }

    private static func table(using dice: inout Dice) -> Table {
        let columns = (0..<count(using: &dice)).map { _ in
            TableColumn(
                title: text(using: &dice),
                minimum: extreme(using: &dice),
                ideal: extreme(using: &dice),
                priority: extreme(using: &dice),
                alignment: [.left, .center, .right].randomElement(using: &dice) ?? .left,
                cut: Bool.random(using: &dice) ? .atEnd : .inMiddle,
                takesRest: Bool.random(using: &dice)
            )
        }
        let rows = (0..<count(using: &dice)).map { _ in
            TableRow(
                cells: (0..<count(using: &dice)).map { _ in cell(using: &dice) },
                role: role(using: &dice)
            )
        }
        return Table(
            columns: columns,
            rows: rows,
            selected: extreme(using: &dice),
            offset: extreme(using: &dice),
            sort: TableSort(column: extreme(using: &dice), order: .descending),
            hasHeader: Bool.random(using: &dice)
        )
    }

    private static func form(using dice: inout Dice) -> Form {
        let fields = (0..<count(using: &dice)).map { _ in
            let isText = Bool.random(using: &dice)
            return FormField(
                label: text(using: &dice),
                content: isText
                    ? .text(TextField(text: text(using: &dice), placeholder: text(using: &dice)))
                    : .choice(ChoiceField(options: [text(using: &dice)], selected: extreme(using: &dice))),
                problem: Bool.random(using: &dice) ? text(using: &dice) : nil
            )
        }
        return Form(fields: fields, focus: extreme(using: &dice))
    }

    private static func dialog(using dice: inout Dice) -> Dialog {
        Dialog(
            title: text(using: &dice),
            text: text(using: &dice),
            form: Bool.random(using: &dice) ? form(using: &dice) : nil,
            buttons: (0..<Int.random(in: 0...3, using: &dice)).map { _ in text(using: &dice) },
            focusedButton: extreme(using: &dice)
        )
    }

    private static func hint(using dice: inout Dice) -> Hint {
        Hint(
            key: text(using: &dice),
            label: text(using: &dice),
            priority: extreme(using: &dice),
            isPossible: Bool.random(using: &dice)
        )
    }
}
