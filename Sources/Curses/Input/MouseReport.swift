import Screen

/// Reports of the mouse. The first button and the wheel count; other buttons, motion and modifiers don't.
enum MouseReport {
    /// Shift, Alt and Control; the bit above them marks motion.
    private static let modifiers = 0b1_1100

    /// `ESC [ < button ; column ; row M` for a press, `m` for a release.
    static func meaning(of parameters: ArraySlice<UInt8>, final: UInt8) -> ControlSequence.Meaning {
        guard let numbers = ControlSequence.numbers(parameters), numbers.count == 3,
            numbers[1] > 0, numbers[2] > 0,
            final == UInt8(ascii: "M") || final == UInt8(ascii: "m"),
            let action = action(button: numbers[0], isPress: final == UInt8(ascii: "M"))
        else { return .unknown }
        return .input(.mouse(Mouse(action: action, point: Point(x: numbers[1] - 1, y: numbers[2] - 1))))
    }

    static func action(button: Int, isPress: Bool) -> Mouse.Action? {
        switch button & ~modifiers {
        case 0: isPress ? .pressed : .released
        case 64: isPress ? .wheelUp : nil
        case 65: isPress ? .wheelDown : nil
        default: nil
        }
    }
}
