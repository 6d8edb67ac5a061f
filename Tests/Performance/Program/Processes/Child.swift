import Glibc

/// A process that this one has started, and ends when nobody holds it any more.
final class Child {
    let identifier: pid_t
    private let output: Int32

    /// Starts a program whose output can be read, without a terminal.
    ///
    /// - Parameter variables: of its environment, `NAME=value`, besides those that all have.
    init(_ command: [String], adding variables: [String] = []) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemFailure.call("pipe", errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        output = ends[0]
        let writing = ends[1]
        identifier = try Self.spawn(command, environment: Self.environment + variables) { actions in
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
        }
    }

    /// Starts a program as the leader of a session on a terminal.
    init(_ command: [String], on terminal: Pseudoterminal) throws {
        output = -1
        identifier = try Self.spawn(command, environment: Self.environment) { actions in
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal.path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        }
    }

    deinit {
        kill(identifier, SIGTERM)
        var patience = 200
        while waitpid(identifier, nil, WNOHANG) == 0, patience > 0 {
            patience -= 1
            usleep(10_000)
        }
        if patience == 0 {
            kill(identifier, SIGKILL)
            waitpid(identifier, nil, 0)
        }
        if output >= 0 { close(output) }
    }

    /// The next line of its output.
    func readLine() throws -> String {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        guard !line.isEmpty else { throw SystemFailure.silence(awaited: "a line of output") }
        return String(decoding: line, as: UTF8.self)
    }

    /// The same for all: no token, no settings, no configuration of whoever runs the bench.
    private static let environment = [
        "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin:/bin",
        "SWIFT_BACKTRACE=interactive=no,color=no",
    ]

    private static func spawn(
        _ command: [String],
        environment: [String],
        _ arrange: (inout posix_spawn_file_actions_t) -> Void
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        arrange(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // POSIX_SPAWN_SETSID of Linux, which Swift doesn't import.
        posix_spawnattr_setflags(&attributes, 0x80)
        var identifier = pid_t()
        let failure = withStrings(command) { arguments in
            withStrings(environment) { variables in
                posix_spawn(&identifier, command[0], &actions, &attributes, arguments, variables)
            }
        }
        guard failure == 0 else { throw SystemFailure.call("starting \(command[0])", failure) }
        return identifier
    }

    private static func withStrings(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
