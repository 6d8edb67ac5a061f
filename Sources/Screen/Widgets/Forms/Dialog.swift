/// A box in the middle of the screen: what is asked, a form where something must be typed, and buttons.
public struct Dialog: Hashable, Sendable {
    public var title: String
    /// Wrapped to the box.
    public var text: String
    public var form: Form?
    public var buttons: [String]
    /// An index of `buttons`; nil while the form has the keyboard.
    public var focusedButton: Int?
    /// The role of the border: `bad` for what can't be undone.
    public var role: Role

    public init(
        title: String,
        text: String,
        form: Form? = nil,
        buttons: [String],
        focusedButton: Int? = nil,
        role: Role = .borderFocus
    ) {
        self.title = title
        self.text = text
        self.form = form
        self.buttons = buttons
        self.focusedButton = focusedButton
        self.role = role
    }

    /// The box: as large as its content needs, at most what `rect` has, in its middle.
    public func box(in rect: Rect) -> Rect {
        let width = min(rect.width, max(24, min(72, widestLine + 4)))
        let height = min(rect.height, contentHeight(columns: width - 4) + 2)
        let x = rect.left + (rect.width - width) / 2
        let y = rect.top + (rect.height - height) / 2
        return Rect(x: x, y: y, width: width, height: height)
    }

    private var widestLine: Int {
        let lines = text.split(whereSeparator: \.isNewline).map { ColumnWidth.of(String($0)) }
        let fields = form == nil ? 0 : 56
        return max(lines.max() ?? 0, fields, ColumnWidth.of(title), ColumnWidth.of(buttonText))
    }

    private var buttonText: String {
        buttons.map { "[ \($0) ]" }.joined(separator: " ")
    }

    private func contentHeight(columns: Int) -> Int {
        let lines = LineBreaking.lines(of: text, columns: columns).count
        return lines + (form.map { $0.height + 1 } ?? 0) + (buttons.isEmpty ? 0 : 2)
    }
}

extension Dialog: Widget {
    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let box = box(in: area)
        let panel = look.over(.panel)
        canvas.fill(box, with: Cell(glyph: " ", style: look[.panel]))
        canvas.draw(Frame(title: title, border: role), in: box, look: panel)
        let inside = box.inset(columns: 2, rows: 1)
        var bottom = inside.bottom
        bottom -= drawButtons(on: &canvas, in: inside, look: panel)
        bottom -= drawForm(on: &canvas, in: inside, above: bottom, look: panel)
        let textArea = Rect(x: inside.left, y: inside.top, width: inside.width, height: bottom - inside.top)
        canvas.draw(TextBlock(text), in: textArea, look: panel)
    }

    /// - Returns: the rows taken, with the blank one above.
    private func drawButtons(on canvas: inout Canvas, in inside: Rect, look: Look) -> Int {
        guard !buttons.isEmpty, inside.height > 0 else { return 0 }
        let line = Rect(x: inside.left, y: inside.bottom - 1, width: inside.width, height: 1)
        canvas.draw(TextLine(buttonRuns, alignment: .center), in: line, look: look)
        return 2
    }

    /// - Returns: the rows taken, with the blank one above.
    private func drawForm(on canvas: inout Canvas, in inside: Rect, above bottom: Int, look: Look) -> Int {
        guard let form else { return 0 }
        let height = min(form.height, max(0, bottom - inside.top))
        let place = Rect(x: inside.left, y: bottom - height, width: inside.width, height: height)
        canvas.draw(form, in: place, look: look)
        return height + 1
    }

    private var buttonRuns: [TextRun] {
        buttons.enumerated().flatMap { index, label in
            [
                TextRun(index == 0 ? "" : " ", .text),
                TextRun("[ \(label) ]", index == focusedButton ? .selection : .text),
            ]
        }
    }
}
