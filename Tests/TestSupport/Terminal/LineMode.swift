public import Glibc

/// The flags of a terminal line's mode that a full-screen program changes.
public struct LineMode: Equatable, Sendable {
    public let echoes: Bool
    public let waitsForLines: Bool
    public let makesSignals: Bool
    public let processesOutput: Bool
    public let translatesReturn: Bool

    public init(_ mode: termios) {
        echoes = mode.c_lflag & tcflag_t(ECHO) != 0
        waitsForLines = mode.c_lflag & tcflag_t(ICANON) != 0
        makesSignals = mode.c_lflag & tcflag_t(ISIG) != 0
        processesOutput = mode.c_oflag & tcflag_t(OPOST) != 0
        translatesReturn = mode.c_iflag & tcflag_t(ICRNL) != 0
    }
}
