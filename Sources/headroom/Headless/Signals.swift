import Dispatch
import Glibc

/// Signals that ask a program without a screen to end.
enum Signals {
    /// Waits for the first of SIGINT, SIGTERM and SIGHUP, or for the task's cancellation.
    static func termination() async {
        let (signals, continuation) = AsyncStream<Void>.makeStream()
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }
}
