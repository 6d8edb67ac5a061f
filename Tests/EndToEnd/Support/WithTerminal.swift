import Dispatch
import Foundation

/// Lends a terminal in which a command runs; it ends with the body, however that ends.
func withTerminal<Success>(
    columns: Int = 120,
    rows: Int = 40,
    _ command: [String],
    environment: [String: String] = [:],
    _ body: (TmuxTerminal) async throws -> Success
) async throws -> Success {
    try await withScratch { folder in
        let pane = Pane()
        let source = try listen(to: "\(folder)/pane", for: pane)
        defer { source.cancel() }
        let terminal = try await TmuxTerminal(
            in: folder,
            pane: pane,
            columns: columns,
            rows: rows,
            command,
            environment: Program.environment(
                ["TERM": "tmux-256color", "XDG_STATE_HOME": "\(folder)/state"]
            ).merging(environment) { $1 }
        )
        defer { terminal.end() }
        return try await body(terminal)
    }
}

/// Lends a terminal in which the dashboard runs.
func withDashboard<Success>(
    columns: Int = 120,
    rows: Int = 40,
    _ arguments: String...,
    environment: [String: String] = [:],
    _ body: (TmuxTerminal) async throws -> Success
) async throws -> Success {
    try await withTerminal(
        columns: columns,
        rows: rows,
        [Program.path] + arguments,
        environment: environment,
        body
    )
}

private func listen(to path: String, for pane: Pane) throws -> any DispatchSourceRead {
    guard mkfifo(path, 0o600) == 0 else { throw Failure("mkfifo \(path): errno \(errno)") }
    // Read and write, so that the pipe stays open when tmux restarts the writer.
    let descriptor = open(path, O_RDWR | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure("open \(path): errno \(errno)") }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
    source.setEventHandler {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
            pane.wrote(bytes[..<count])
        }
    }
    source.setCancelHandler {
        close(descriptor)
        pane.closed()
    }
    source.resume()
    return source
}
