import Glibc

/// The flags of a terminal line's mode that a full-screen program changes.
struct LineMode: Equatable {
    let echoes: Bool
    let waitsForLines: Bool
    let makesSignals: Bool
    let processesOutput: Bool
    let translatesReturn: Bool

    init(_ mode: termios) {
        echoes = mode.c_lflag & tcflag_t(ECHO) != 0
        waitsForLines = mode.c_lflag & tcflag_t(ICANON) != 0
        makesSignals = mode.c_lflag & tcflag_t(ISIG) != 0
        processesOutput = mode.c_oflag & tcflag_t(OPOST) != 0
        translatesReturn = mode.c_iflag & tcflag_t(ICRNL) != 0
    }
}
