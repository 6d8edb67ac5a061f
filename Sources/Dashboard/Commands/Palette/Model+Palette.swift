internal import Resilience
internal import Screen

extension Model {
    /// Commands remembered for the arrows.
    private static let rememberedCommands = 100

    mutating func pressed(_ key: Key, in line: PaletteLine) -> [Effect] {
        var line = line
        switch key {
        case .escape:
            close()
            return []
        case .enter: return enter(line)
        case .up: line.recall(1, of: typedCommands)
        case .down: line.recall(-1, of: typedCommands)
        case .tab: line.complete(completions(of: line), by: 1)
        case .backTab: line.complete(completions(of: line), by: -1)
        case .backspace where line.text.isEmpty:
            close()
            return []
        default: line.edit(key)
        }
        overlay = .palette(line)
        return []
    }

    private func completions(of line: PaletteLine) -> [String] {
        let candidates = candidates(for: line.text)
        guard candidates.count == 1 else { return candidates.map(\.line) }
        return [candidates[0].line + " "]
    }

    /// Runs the line; what is wrong with it is told in it.
    private mutating func enter(_ line: PaletteLine) -> [Effect] {
        let words = PaletteWords(line.text).all
        guard let word = words.first else {
            close()
            return []
        }
        do throws(PaletteProblem) {
            let (command, arguments) = try read(words)
            let kept = remember(words.joined(separator: " "))
            close()
            return kept + run(command, with: arguments)
        } catch {
            var line = line
            line.problem = error.sentence(for: word)
            overlay = .palette(line)
            return []
        }
    }

    private mutating func remember(_ text: String) -> [Effect] {
        typedCommands.removeAll { $0 == text }
        typedCommands.append(text)
        if typedCommands.count > Self.rememberedCommands { typedCommands.removeFirst() }
        return [.keepCommand(text)]
    }

    private func read(_ words: [String]) throws(PaletteProblem) -> (Command, [String]) {
        guard let command = CommandTable.command(called: words[0]) else {
            throw CommandTable.all.contains { $0.name.word.hasPrefix(words[0]) } ? .ambiguous : .unknown
        }
        var arguments = Array(words.dropFirst())
        if command.parameters.first == .setting, arguments.count == 1 {
            // As `--set` has it: `path=value`.
            arguments = arguments[0].split(separator: "=", maxSplits: 1).map(String.init)
        }
        if let last = command.parameters.last, last.takesRest, arguments.count > command.parameters.count {
            let rest = arguments[(command.parameters.count - 1)...].joined(separator: " ")
            arguments = arguments.prefix(command.parameters.count - 1) + [rest]
        }
        guard arguments.count <= command.parameters.count else { throw .tooMany(usage: command.usage) }
        guard arguments.isEmpty || arguments.count >= command.neededArguments else {
            throw .tooFew(usage: command.usage)
        }
        for (argument, parameter) in zip(arguments, command.parameters) where parameter.isClosed {
            let offered = options(for: parameter, after: words).map(\.word)
            guard !offered.contains(argument) else { continue }
            throw .notOffered(argument, offered: offered)
        }
        return (command, arguments)
    }

    /// How the line may go on: commands by their words, then what their parameters allow.
    func candidates(for text: String) -> [PaletteCandidate] {
        let words = PaletteWords(text)
        guard let first = words.finished.first else {
            return commands(beginning: words.last).map { command in
                PaletteCandidate(line: command.name.word, title: command.usage, note: command.help)
            }
        }
        guard let command = CommandTable.command(called: first) else { return [] }
        let index = words.finished.count - 1
        guard command.parameters.indices.contains(index) else { return [] }
        let offered = options(for: command.parameters[index], after: words.finished)
        let fitting = offered.filter { $0.word.hasPrefix(words.last) }
        let matching = fitting.isEmpty ? offered.filter { $0.word.contains(words.last) } : fitting
        return matching.map { option in
            PaletteCandidate(line: words.line(with: option.word), title: option.word, note: option.note)
        }
    }

    private func commands(beginning text: String) -> [Command] {
        let all = keyMap.commands.filter { $0.name != .screen(.palette) }
        let beginning = all.filter { $0.name.word.hasPrefix(text) || $0.alias == text }
        return beginning.isEmpty ? all.filter { $0.name.word.contains(text) } : beginning
    }

    /// What a parameter may be.
    private func options(for parameter: Parameter, after words: [String]) -> [PaletteOption] {
        switch parameter {
        case .theme: themes.map { PaletteOption($0) }
        case .order: RequestOrder.allCases.map { PaletteOption($0.title) }
        case .breaker:
            (snapshot?.breakers ?? []).map {
                PaletteOption($0.routeClass.rawValue, Marks.breaker($0.state).text)
            }
        case .control: BreakerMenu.Choice.typed.map { PaletteOption($0.word, $0.sentence) }
        case .setting:
            SettingsTable.rows.map { PaletteOption($0.path, "\(text(of: $0.path)), allowed \($0.allowed)") }
        case .duration: ["1m", "5m", "10m", "30m", "1h"].map { PaletteOption($0) }
        case .gate:
            (live.snapshot?.shutGates ?? []).map {
                PaletteOption(
                    $0.name,
                    $0.until.map { "shut until \(figures.clock($0))" } ?? "one probe is out"
                )
            }
        case .value: values(of: words.count > 1 ? words[1] : "")
        case .moment:
            marks.all.map { PaletteOption(figures.clock($0.at), $0.word) }
                + ["1m", "5m", "15m", "30m", "1h"].map { PaletteOption($0, "ago") }
        case .words, .file: []
        case .layout: layouts.map { PaletteOption($0.name, $0.panels.map(\.word).joined(separator: " ")) }
        case .graphs: GraphSymbols.allCases.map { PaletteOption($0.rawValue) }
        case .preference:
            Preference.allCases.map {
                PaletteOption($0.rawValue, "\(preferences.text(of: $0) ?? figures.unknown): \($0.help)")
            }
        case .preferenceValue: preferenceValues(of: words.count > 1 ? words[1] : "")
        case .layoutName: wishes.layouts.map { PaletteOption($0.name, "your own; is replaced") }
        case .repository: shelf.repository.isEmpty ? [] : [PaletteOption(shelf.repository, "the last one")]
        case .credential: identity.credentials.map { PaletteOption($0) }
        case .weather: weatherOptions(after: nil)
        case .weatherSetting: weatherOptions(after: words.count > 1 ? words[1] : "")
        case .place: ["50%", "+30s", "-30s", figures.clock(now)].map { PaletteOption($0) }
        case .preset: Preset.allCases.map { PaletteOption($0.name) }
        case .template: RequestTemplate.all.map { PaletteOption($0.name, $0.title) }
        case .method: Draft.methods.map { PaletteOption($0) }
        case .path: shown.requests.paths.map { PaletteOption($0) }
        case .filter: lastFilters[focus].map { [PaletteOption($0, "the last one")] } ?? []
        }
    }

    private func preferenceValues(of name: String) -> [PaletteOption] {
        switch Preference(rawValue: name) {
        case .theme: themes.map { PaletteOption($0) }
        case .layout: layouts.map { PaletteOption($0.name) }
        case .graphs, .range, .refresh:
            Preference(rawValue: name)?.allowed.split(separator: ", ").map { PaletteOption(String($0)) } ?? []
        case .mouse, .bell, .notifications, .title: [PaletteOption("true"), PaletteOption("false")]
        case .alertErrors, .alertLatency: [PaletteOption(AlertThresholds.off)]
        case nil: []
        }
    }

    private func values(of path: String) -> [PaletteOption] {
        guard let row = SettingsTable.row(path) else { return [] }
        if case .flag = row.defaultValue { return [PaletteOption("true"), PaletteOption("false")] }
        return [PaletteOption(text(of: path), "now"), PaletteOption(row.defaultValue.text, "default")]
    }

    /// Runs a command with what was typed behind it; without that it does what its key does.
    private mutating func run(_ command: Command, with arguments: [String]) -> [Effect] {
        guard !arguments.isEmpty else { return run(command) }
        guard mayRun(command) else { return [] }
        switch command.name {
        case .screen(.theme): return use(theme: arguments[0])
        case .screen(.graphs): GraphSymbols(rawValue: arguments[0]).map { draw(with: $0) }
        case .screen(.ui): return prefer(arguments[0], arguments[1])
        case .screen(.saveLayout): return saveLayout(as: arguments[0])
        case .screen(.at): look(at: arguments[0])
        case .screen(.mark): return mark(arguments[0])
        case .screen(.record): return record(into: arguments[0])
        case .screen(.artifacts): return openRuns(of: arguments[0])
        case .screen(.layout): use(layouts.first { $0.name == arguments[0] } ?? layout)
        case .screen(.sort): order = RequestOrder.allCases.first { $0.title == arguments[0] } ?? order
        case .screen(.filter): filterFocus(arguments[0])
        case .client(.send):
            openComposer(Draft(arguments[0], arguments[1]))
        case .client(.template): openTemplate(arguments[0])
        case .client(.set): return set(arguments[0], to: arguments[1])
        case .client(.preset):
            openTuner(on: Preset.allCases.firstIndex { $0.name == arguments[0] } ?? 0)
        case .client(.breaker): operateBreaker(arguments)
        case .client(.cancelMatching): cancelMatching(arguments[0])
        case .client(.raiseMatching): reprioritiseMatching(arguments[0], by: 1)
        case .client(.lowerMatching): reprioritiseMatching(arguments[0], by: -1)
        case .client(.refreshToken): return refreshToken(of: arguments[0])
        case .client(.dropToken): dropToken(of: arguments[0])
        case .client(.openGate):
            live.snapshot?.shutGates.first { $0.name == arguments[0] }.map { askToOpen($0) }
        case .replay(let command): return perform(command, with: arguments[0])
        case .screen(.weather), .client(.changeWeather): return changeWeather(arguments)
        case .focus, .move, .screen, .client, .shelf, .answer:
            // The table gives parameters to no other command, and `read` refuses words that have none.
            preconditionFailure("\(command.name) takes nothing")
        }
        return []
    }

    /// `ROUTE STATE [10m]`.
    private mutating func operateBreaker(_ arguments: [String]) {
        let typed = arguments.count > 2 ? DurationText.duration(of: arguments[2]) : nil
        guard typed != nil || arguments.count == 2 else {
            return say("\(arguments[2]) is no duration: write 30s, 10m or 1h", .warning)
        }
        let menu = BreakerMenu(target: RouteClass(rawValue: arguments[0]), span: typed)
        BreakerMenu.Choice.typed.first { $0.word == arguments[1] }.map { chose($0, in: menu) }
    }

    private mutating func record(into file: String) -> [Effect] {
        guard let recording else { return [.startRecording(file: file)] }
        say("\(recording) is being recorded; :record alone ends that", .warning)
        return []
    }

    private mutating func filterFocus(_ text: String) {
        do {
            set(try Filter(text), for: focus)
        } catch {
            say(Self.sentence(of: error), .warning)
        }
    }
}
