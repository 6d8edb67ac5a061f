import CCurses
import Glibc

/// What the program does itself so that its terminal survives its end.
public enum Restoration {
    /// Lets the calling thread's end by stack overflow be caught; call it first thing in the main thread.
    public static func guardCurrentThread() {
        headroom_guard_thread()
    }

    /// Ends the process as shells expect of one that a signal ended, when everything has been put in order.
    public static func exit(after signal: TerminationSignal) -> Never {
        Glibc.exit(signal.exitStatus)
    }
}
