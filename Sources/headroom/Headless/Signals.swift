import Dispatch
import Glibc

/// Signals that ask a program without a screen to end.
enum Signals {
    /// Waits for the first of SIGINT, SIGTERM and SIGHUP, or for the task's cancellation. A second one ends the program
    /// at once.
    ///
    /// - Parameter onWatch: called when signals are watched; one that comes before may be lost.
    static func termination(onWatch: @escaping @Sendable () -> Void = {}) async {
        let numbers = [SIGINT, SIGTERM, SIGHUP]
        let (signals, continuation) = AsyncStream<Void>.makeStream()
        let (registrations, registration) = AsyncStream<Void>.makeStream()
        let sources = numbers.map { number in
            // Before the source is there: it would not hear of a signal that is ignored only afterwards.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { continuation.yield() }
            source.setRegistrationHandler { registration.yield() }
            source.resume()
            return source
        }
        var registered = 0
        for await _ in registrations {
            registered += 1
            if registered == numbers.count { break }
        }
        onWatch()
        for await _ in signals { break }
        for source in sources { source.cancel() }
        for number in numbers { signal(number, SIG_DFL) }
    }
}
