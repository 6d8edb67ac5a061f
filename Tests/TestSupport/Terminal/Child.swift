public import Glibc

/// A process whose terminal is a pseudoterminal. It leads a session of its own.
public struct Child {
    public enum Outcome: Equatable, Sendable {
        case exited(Int32)
        case killed(Int32)
    }

    public let identifier: pid_t

    /// Starts `command`, its program by path, with exactly this environment.
    public init(_ command: [String], environment: [String], on terminal: Pseudoterminal) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal.path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        identifier = try Self.spawn(command, environment, &actions)
    }

    /// Starts it without any terminal, its stdout and stderr going to `output`.
    public init(_ command: [String], environment: [String], output: Int32) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        identifier = try Self.spawn(command, environment, &actions)
    }

    private static func spawn(
        _ command: [String],
        _ environment: [String],
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        let newSession: Int32 = 0x80
        let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var identifier = pid_t()
        let failure = withStrings(command) { arguments in
            withStrings(environment) { variables in
                posix_spawn(&identifier, command[0], &actions, &attributes, arguments, variables)
            }
        }
        guard failure == 0 else { throw Pseudoterminal.Failure.system("posix_spawn", failure) }
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

    public func send(_ signal: Int32) {
        kill(identifier, signal)
    }

    /// Waits for its end.
    public func outcome() -> Outcome {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    }
}
