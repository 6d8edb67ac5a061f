import Screen

/// Reads what a terminal sends: characters, keys, reports of mouse and focus, pastes.
///
/// What it doesn't know it swallows whole, so that an unknown report never acts as keys. Alt held with a key is the
/// escape key followed by that key, as terminals send it. Grammar: ECMA-48 §5.4 and xterm's control sequences.
struct InputDecoder {
    private enum State {
        /// Between inputs.
        case ground
        /// In a character of several bytes, of which so many are missing.
        case character(scalar: UInt32, missing: Int)
        /// After ESC: a key of its own if nothing follows soon, otherwise the start of something.
        case escape
        /// After ESC and `[`; ends with a letter or `~`.
        case control(ControlSequence)
        /// After ESC and `O`, and digits of a modifier; ends with the next letter.
        case shifted
        /// After `ESC [ M`: three bytes of an old mouse report.
        case oldMouse([UInt8])
        /// After `ESC [ [`, the Linux console's function keys: one more letter.
        case console
        /// In an answer of any length (OSC, DCS, PM, APC), which ends with BEL or ESC `\`; nothing of it is used.
        case answer(Answer)
        /// Between the marks of a paste.
        case paste(Paste)
    }

    private enum Answer { case empty(Character), content, ending }

    private var state = State.ground
    private var text = ""
    private var inputs: [TerminalInput] = []

    /// How long to wait for more before `silenceLasted` is due; nil when nothing is unfinished.
    var patience: Duration? {
        switch state {
        case .ground: nil
        case .character, .escape, .control, .shifted, .oldMouse, .console: .milliseconds(25)
        case .answer, .paste: .seconds(1)
        }
    }

    /// Takes what was read, in order, and returns what is complete.
    mutating func received(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
        for byte in bytes { received(byte) }
        return take()
    }

    /// Nothing more came within `patience`: what is unfinished was meant as keys, or is lost.
    mutating func silenceLasted() -> [TerminalInput] {
        switch state {
        case .ground, .character, .oldMouse, .console, .answer(.content), .answer(.ending): break
        case .escape: emit(.escape)
        case .control(let sequence) where sequence.isEmpty: emit(.escape, .character("["))
        case .control: break
        case .shifted: emit(.escape, .character("O"))
        case .answer(.empty(let opener)): emit(.escape, .character(opener))
        case .paste(let paste): inputs.append(.pasted(paste.text))
        }
        state = .ground
        return take()
    }

    private mutating func take() -> [TerminalInput] {
        endText()
        defer { inputs = [] }
        return inputs
    }

    private mutating func emit(_ keys: Key...) {
        endText()
        inputs += keys.map(TerminalInput.key)
    }

    /// Characters are gathered first, because several code points may make one.
    private mutating func endText() {
        guard !text.isEmpty else { return }
        inputs += text.map { .key(.character($0)) }
        text = ""
    }

    private mutating func received(_ byte: UInt8) {
        switch state {
        case .ground: ground(byte)
        case .character(let scalar, let missing): character(scalar, missing, byte)
        case .escape: escape(byte)
        case .control(let sequence): control(sequence, byte)
        case .shifted: shifted(byte)
        case .oldMouse(let report): oldMouse(report + [byte])
        case .console: console(byte)
        case .answer(let answer): self.answer(answer, byte)
        case .paste: paste(byte)
        }
    }
}

extension InputDecoder {
    private mutating func ground(_ byte: UInt8) {
        switch byte {
        case 0x1B:
            endText()
            state = .escape
        case 0x20..<0x7F:
            text.unicodeScalars.append(Unicode.Scalar(byte))
        case ..<0x20, 0x7F:
            emit(Self.control(byte))
        case 0xC2..<0xE0: state = .character(scalar: UInt32(byte & 0x1F), missing: 1)
        case 0xE0..<0xF0: state = .character(scalar: UInt32(byte & 0x0F), missing: 2)
        case 0xF0..<0xF5: state = .character(scalar: UInt32(byte & 0x07), missing: 3)
        default: break
        }
    }

    private static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// A character that breaks off is dropped, and what broke it is read on its own.
    private mutating func character(_ scalar: UInt32, _ missing: Int, _ byte: UInt8) {
        guard byte & 0xC0 == 0x80 else {
            state = .ground
            return ground(byte)
        }
        let scalar = scalar << 6 | UInt32(byte & 0x3F)
        guard missing == 1 else {
            state = .character(scalar: scalar, missing: missing - 1)
            return
        }
        state = .ground
        guard let complete = Unicode.Scalar(scalar), !(0x80..<0xA0).contains(scalar) else { return }
        text.unicodeScalars.append(complete)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x1B: emit(.escape)
        case UInt8(ascii: "["): state = .control(ControlSequence())
        case UInt8(ascii: "O"): state = .shifted
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            state = .answer(.empty(Character(Unicode.Scalar(byte))))
        default:
            emit(.escape)
            state = .ground
            ground(byte)
        }
    }

    private mutating func control(_ sequence: ControlSequence, _ byte: UInt8) {
        switch byte {
        case 0x1B: state = .escape
        case UInt8(ascii: "[") where sequence.isEmpty: state = .console
        case UInt8(ascii: "M") where sequence.isEmpty: state = .oldMouse([])
        case 0x20..<0x40: state = .control(sequence.adding(byte))
        case 0x40..<0x7F: complete(sequence, byte)
        default: state = .ground
        }
    }

    private mutating func complete(_ sequence: ControlSequence, _ final: UInt8) {
        state = .ground
        switch sequence.meaning(final: final) {
        case .input(let input): inputs.append(input)
        case .pasteBegins: state = .paste(Paste())
        case .unknown: break
        }
    }

    private mutating func shifted(_ byte: UInt8) {
        switch byte {
        case 0x1B: state = .escape
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): break
        default:
            state = .ground
            if let key = KeyTable.shifted(byte) { emit(key) }
        }
    }

    private mutating func oldMouse(_ report: [UInt8]) {
        guard report.count == 3 else {
            state = .oldMouse(report)
            return
        }
        state = .ground
        let values = report.map { Int($0) - 32 }
        let isPress = values[0] & 3 != 3
        let button = isPress ? values[0] : values[0] & ~3
        guard let action = MouseReport.action(button: button, isPress: isPress) else { return }
        inputs.append(.mouse(Mouse(action: action, point: Point(x: values[1] - 1, y: values[2] - 1))))
    }

    private mutating func console(_ byte: UInt8) {
        state = .ground
        guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) else { return }
        emit(.function(Int(byte - UInt8(ascii: "A")) + 1))
    }

    private mutating func answer(_ answer: Answer, _ byte: UInt8) {
        switch (answer, byte) {
        case (.ending, UInt8(ascii: "\\")), (_, 0x07), (_, 0x18), (_, 0x1A): state = .ground
        case (.ending, _):
            state = .escape
            escape(byte)
        case (_, 0x1B): state = .answer(.ending)
        case (.empty, _), (.content, _): state = .answer(.content)
        }
    }

    /// The state is emptied first, so that the paste grows in place.
    private mutating func paste(_ byte: UInt8) {
        guard case .paste(var paste) = state else { return }
        state = .ground
        if paste.received(byte) {
            inputs.append(.pasted(paste.text))
        } else {
            state = .paste(paste)
        }
    }
}
