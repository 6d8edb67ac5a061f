/// The modes that a terminal is in after what it was sent, as xterm would be.
public struct ScreenModes: Equatable, Sendable {
    /// As a terminal is before anybody has sent anything.
    public static let untouched = ScreenModes([])

    public private(set) var hasAlternateScreen = false
    public private(set) var hidesCursor = false
    public private(set) var hasApplicationKeys = false
    public private(set) var hasApplicationKeypad = false
    public private(set) var marksPastes = false
    public private(set) var reportsFocus = false
    public private(set) var holdsFrame = false
    /// The numbers of the mouse modes that are on.
    public private(set) var mouse: Set<Int> = []

    public init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let escape = rest.firstIndex(of: 0x1B) {
            rest = rest[(escape + 1)...]
            if rest.first == UInt8(ascii: "=") { hasApplicationKeypad = true }
            if rest.first == UInt8(ascii: ">") { hasApplicationKeypad = false }
            if rest.starts(with: "[?".utf8) { apply(rest.dropFirst(2)) }
        }
    }

    private mutating func apply(_ sequence: ArraySlice<UInt8>) {
        let numbers = sequence.prefix { (0x30..<0x3C).contains($0) }
        let isOn: Bool
        switch sequence.dropFirst(numbers.count).first {
        case UInt8(ascii: "h"): isOn = true
        case UInt8(ascii: "l"): isOn = false
        default: return
        }
        for number in String(decoding: numbers, as: UTF8.self).split(separator: ";") {
            set(Int(number), isOn)
        }
    }

    private mutating func set(_ mode: Int?, _ isOn: Bool) {
        switch mode {
        case 1: hasApplicationKeys = isOn
        case 25: hidesCursor = !isOn
        case 1049: hasAlternateScreen = isOn
        case 2004: marksPastes = isOn
        case 1004: reportsFocus = isOn
        case 2026: holdsFrame = isOn
        case .some(let mouseMode) where [1000, 1002, 1003, 1006].contains(mouseMode):
            if isOn { mouse.insert(mouseMode) } else { mouse.remove(mouseMode) }
        default: break
        }
    }
}

extension ScreenModes {
    /// While the probe shows its frame.
    public static let fullScreen = ScreenModes(
        Array(
            "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1h\u{1B}=\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?1000h\u{1B}[?1006h"
                .utf8
        )
    )
}
