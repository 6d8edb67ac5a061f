internal import Resilience
public import Screen

extension Model {
    /// The frame that shows the model, as large as the terminal said it is.
    public func view() -> Canvas {
        var canvas = Canvas(size: size, in: look[.background])
        let arrangement = arrangement
        guard arrangement.step != .tiny else {
            drawTiny(on: &canvas, in: arrangement)
            return finished(canvas)
        }
        if let header = arrangement.header {
            canvas.draw(Header(self).line(width: header.width), in: header, look: look)
        }
        canvas.draw(
            SummaryLine(self).line(width: arrangement.summary.width),
            in: arrangement.summary,
            look: look
        )
        for panel in Panel.allCases {
            guard let rect = arrangement.panels[panel] else { continue }
            draw(panel, on: &canvas, in: rect)
        }
        drawFoot(on: &canvas, in: arrangement)
        if let overlay { draw(overlay, on: &canvas) }
        return finished(canvas)
    }

    /// Where only ASCII can be shown, text from elsewhere is reduced to it.
    private func finished(_ canvas: Canvas) -> Canvas {
        guard !look.symbols.isUnicode else { return canvas }
        var canvas = canvas
        canvas.reduceToASCII()
        return canvas
    }

    /// The notice has a line of its own, or takes that of the hints. Without one, a simulation tells there how to
    /// watch the real service.
    private func drawFoot(on canvas: inout Canvas, in arrangement: Arrangement) {
        if let hints = arrangement.hints {
            let place = Self.text(in: hints)
            if case .filter(let line) = overlay {
                draw(line, on: &canvas, in: place)
            } else if case .palette(let line) = overlay {
                draw(line, on: &canvas, in: place)
            } else if case .shelf(.repository) = overlay {
                canvas.draw(repositoryPrompt, in: place, look: look)
            } else if let notice, !showsHints(in: arrangement) {
                canvas.draw(Toast(notice.text, role: notice.role), in: place, look: look)
            } else {
                canvas.draw(HintBar(self.hints), in: place, look: look)
            }
        }
        guard let rect = arrangement.notice, !coversNotice else { return }
        let place = Self.text(in: rect)
        if let notice {
            canvas.draw(Toast(notice.text, role: notice.role), in: place, look: look)
        } else if replay != nil {
            let advice =
                "a recording: Space plays and pauses, . and , step, = and _ skip, \\ finds, :seek goes"
            canvas.draw(TextLine([TextRun(advice, .dim)]), in: place, look: look)
        } else if case .simulated(_, _, let advice) = identity.source {
            canvas.draw(TextLine([TextRun(advice, .dim)]), in: place, look: look)
        }
    }

    /// Where the text of a line at the foot begins and ends.
    static func text(in line: Rect) -> Rect {
        Rect(x: line.left + 1, y: line.top, width: line.width - 1, height: 1)
    }

    /// Whether the keys are told there, and nothing that was typed or happened.
    func showsHints(in arrangement: Arrangement) -> Bool {
        switch overlay {
        case .filter, .palette, .shelf(.repository): false
        case _: notice == nil || (arrangement.notice != nil && !coversNotice)
        }
    }

    /// Whether a sheet lies over the notice's own line.
    private var coversNotice: Bool {
        switch overlay {
        case .shelf(let page): page != .repository
        case .confirmation(let confirmation): confirmation.page != nil
        case .detail, .composer, .weather, .who, .alerts, .help: true
        case nil, .breakerMenu, .themePicker, .credentialPicker, .filter, .palette, .tuner: false
        }
    }

    /// Too small for panels: the two-second line, or the question that is open, and what is missing.
    private func drawTiny(on canvas: inout Canvas, in arrangement: Arrangement) {
        let line = arrangement.summary
        canvas.draw(SummaryLine(self).line(width: line.width), in: line, look: look)
        let rest = Rect(x: 0, y: line.bottom, width: size.width, height: size.height - line.bottom)
        let needed = Arrangement.smallest
        var text = "needs \(needed.width)x\(needed.height), have \(size.width)x\(size.height), q quits"
        if case .confirmation(let confirmation) = overlay { text = "\(confirmation.question) y/N" }
        canvas.draw(TextBlock(text, role: .warn), in: rest, look: look)
    }

    /// Made from the table of commands: the panel's own before the ones that hold everywhere.
    var hints: [Hint] {
        hintedCommands.map { command in
            Hint(
                key: command.keys[0].name,
                label: label(of: command),
                priority: command.rank,
                isPossible: obstacle(to: command) == nil && gate.denial(of: command) == nil
            )
        }
    }

    /// The commands of the hints, which have a key and a label.
    var hintedCommands: [Command] {
        let named = offered.filter {
            !$0.label.isEmpty && !$0.keys.isEmpty && !(replay != nil && $0.needsClient)
        }
        switch overlay {
        case .shelf(let page): return named.filter { $0.context.covers(page) }
        case nil, .detail, .filter, .palette: return named.filter { $0.context.covers(focus) }
        // Keys mean something else there, which stands beside what they do.
        case .confirmation, .composer, .breakerMenu, .themePicker, .credentialPicker, .tuner, .who, .alerts,
            .help,
            .weather:
            return []
        }
    }

    /// The table without what this program can never do: moving in a recording where none is played.
    var offered: [Command] {
        replay == nil ? keyMap.commands.filter { !$0.movesInRecording } : keyMap.commands
    }

    /// Keys that go back and forth are labelled with where they go now.
    private func label(of command: Command) -> String {
        let isPaused = live.snapshot?.queue.isPaused == true
        if command.name == .client(.pause), isPaused { return "resume" }
        if command.name == .screen(.freeze), frozen != nil { return isInPast ? "to now" : "thaw" }
        if command.name == .replay(.play), replay?.isPlaying == true { return "pause" }
        if command.name == .screen(.zoom), isZoomed { return "unzoom" }
        return command.label
    }
}
