import Dispatch
import Foundation
import Glibc

/// Lines from standard input.
enum TypedLines {
    /// Tells of every line until the input ends or the task is cancelled. The end of a person's input ends the program;
    /// that of a pipe or a file only means that nothing more will be typed.
    static func follow(_ occasion: AsyncStream<AccessibleProgram.Occasion>.Continuation) async {
        let (pieces, continuation) = AsyncStream<Data>.makeStream()
        let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO)
        source.setEventHandler {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            if count > 0 { continuation.yield(Data(bytes[..<count])) } else { continuation.finish() }
        }
        source.resume()
        defer { source.cancel() }
        var rest = Data()
        for await piece in pieces {
            rest += piece
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                occasion.yield(.typed(String(decoding: rest[..<end], as: UTF8.self)))
                rest = Data(rest[(end + 1)...])
            }
        }
        if !Task.isCancelled, isatty(STDIN_FILENO) == 1 { occasion.yield(.over) }
    }
}
