import Glibc

/// How the probe ends when its key `!` is pressed.
enum Ending: String {
    /// It doesn't: it waits for a signal, and leaves when told.
    case wait
    /// It doesn't, and is deaf to being told.
    case deaf
    case trap, bounds, overflow, stack, abort, segv, `throw`, exit

    struct Thrown: Error {}

    func run() throws {
        switch self {
        case .wait, .deaf: return
        case .trap: fatalError("the probe trapped")
        case .bounds: print([1, 2, 3][Int(getpid())])
        case .overflow: print(Int.max - 1 + Int(getpid()))
        case .stack: print(Self.depth(of: 1))
        case .abort: Glibc.abort()
        case .segv: print(UnsafePointer<Int>(bitPattern: 8)?.pointee ?? 0)
        case .throw: throw Thrown()
        case .exit: Glibc.exit(3)
        }
    }

    /// Never returns: each call needs the next one's answer.
    private static func depth(of level: Int) -> Int {
        var room = [level, level + 1]
        room.withUnsafeMutableBufferPointer { $0[0] += depth(of: level + 1) }
        return room[0] + room[1]
    }
}
